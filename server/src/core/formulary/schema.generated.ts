/** Generated from schemas/formulary.schema.json by scripts/generate-formulary-schema.mjs; do not edit. */
export const FORMULARY_SCHEMA: unknown = {
 "$ref": "#/$defs/formulary",
 "$defs": {
  "jurisdiction": {
   "type": "string",
   "pattern": "^[A-Z]{2,3}$"
  },
  "date": {
   "type": "string",
   "pattern": "^[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?$"
  },
  "unit": {
   "type": "string",
   "minLength": 1
  },
  "per": {
   "type": "string",
   "pattern": "^(?:dose|hour|day|week|month|course|lifetime|rolling\\([1-9][0-9]{0,4}\\))$"
  },
  "route": {
   "enum": [
    "oral",
    "intravenous",
    "intramuscular",
    "subcutaneous",
    "topical",
    "transdermal",
    "inhaled",
    "intranasal",
    "rectal",
    "sublingual",
    "ophthalmic",
    "otic",
    "vaginal",
    "intrathecal",
    "epidural",
    "intraosseous",
    "buccal",
    "nebulised",
    "other"
   ]
  },
  "evidence": {
   "type": "object",
   "properties": {
    "source": {
     "type": "string",
     "minLength": 1
    },
    "loinc": {
     "type": "string",
     "pattern": "^[0-9]{1,7}-[0-9]$"
    },
    "section": {
     "type": "string"
    },
    "url": {
     "type": "string",
     "pattern": "^https?://"
    },
    "retrieved": {
     "type": "string"
    },
    "note": {
     "type": "string"
    },
    "passageSha256": {
     "type": "string",
     "pattern": "^[0-9a-f]{64}$"
    },
    "quote": {
     "type": "string"
    },
    "says": {
     "type": "string"
    }
   },
   "required": [
    "source"
   ],
   "additionalProperties": false
  },
  "source": {
   "type": "object",
   "properties": {
    "kind": {
     "enum": [
      "label",
      "guideline",
      "reference",
      "local"
     ]
    },
    "jurisdiction": {
     "$ref": "#/$defs/jurisdiction"
    },
    "publisher": {
     "type": "string",
     "minLength": 1
    },
    "title": {
     "type": "string",
     "minLength": 1
    },
    "url": {
     "type": "string",
     "pattern": "^https?://"
    },
    "setId": {
     "type": "string",
     "pattern": "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
    },
    "splVersion": {
     "type": "string"
    },
    "effectiveDate": {
     "$ref": "#/$defs/date"
    },
    "year": {
     "type": "integer",
     "minimum": 1900,
     "maximum": 2100
    },
    "doi": {
     "type": "string",
     "pattern": "^10\\."
    },
    "pmid": {
     "type": "string",
     "pattern": "^[0-9]{1,9}$"
    },
    "retrieved": {
     "type": "string"
    },
    "licence": {
     "type": "string"
    },
    "tier": {
     "enum": [
      "A",
      "B",
      "C"
     ]
    },
    "currency": {
     "enum": [
      "current",
      "old",
      "unknown"
     ]
    }
   },
   "required": [
    "kind",
    "jurisdiction",
    "publisher",
    "title",
    "url",
    "tier"
   ],
   "additionalProperties": false
  },
  "strength": {
   "type": "object",
   "properties": {
    "value": {
     "type": "number",
     "exclusiveMinimum": 0
    },
    "unit": {
     "type": "string",
     "minLength": 1
    }
   },
   "required": [
    "value",
    "unit"
   ],
   "additionalProperties": false
  },
  "product": {
   "type": "object",
   "properties": {
    "form": {
     "type": "string",
     "minLength": 1
    },
    "release": {
     "type": "string",
     "minLength": 1
    },
    "route": {
     "$ref": "#/$defs/route"
    },
    "strengths": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/strength"
     }
    }
   },
   "required": [
    "form",
    "release",
    "route",
    "strengths"
   ],
   "additionalProperties": false
  },
  "amounts": {
   "type": "object",
   "properties": {
    "low": {
     "type": "number",
     "minimum": 0
    },
    "usual": {
     "type": "number",
     "exclusiveMinimum": 0
    },
    "high": {
     "type": "number",
     "exclusiveMinimum": 0
    },
    "unit": {
     "$ref": "#/$defs/unit"
    }
   },
   "required": [
    "unit"
   ],
   "additionalProperties": false,
   "anyOf": [
    {
     "required": [
      "low"
     ]
    },
    {
     "required": [
      "usual"
     ]
    },
    {
     "required": [
      "high"
     ]
    }
   ]
  },
  "population": {
   "type": "object",
   "properties": {
    "ageMinDays": {
     "type": "number",
     "minimum": 0
    },
    "ageMaxDays": {
     "type": "number",
     "minimum": 0
    },
    "weightMinKg": {
     "type": "number",
     "minimum": 0
    },
    "weightMaxKg": {
     "type": "number",
     "exclusiveMinimum": 0
    },
    "sex": {
     "enum": [
      "female",
      "male"
     ]
    },
    "pregnancy": {
     "type": "boolean"
    },
    "setting": {
     "type": "string"
    },
    "experience": {
     "enum": [
      "naive",
      "tolerant"
     ]
    },
    "renal": {
     "type": "object",
     "properties": {
      "metric": {
       "type": "string"
      },
      "min": {
       "type": "number",
       "minimum": 0
      },
      "max": {
       "type": "number",
       "exclusiveMinimum": 0
      },
      "unit": {
       "type": "string"
      }
     },
     "required": [
      "metric",
      "unit"
     ],
     "additionalProperties": false
    },
    "hepatic": {
     "type": "object",
     "properties": {
      "childPugh": {
       "type": "array",
       "items": {
        "enum": [
         "A",
         "B",
         "C"
        ]
       }
      }
     },
     "required": [
      "childPugh"
     ],
     "additionalProperties": false
    },
    "dialysis": {
     "type": "boolean"
    }
   },
   "required": [],
   "additionalProperties": false
  },
  "limit": {
   "type": "object",
   "properties": {
    "kind": {
     "enum": [
      "stated-maximum",
      "recommended-dose",
      "no-benefit-above",
      "studied-up-to",
      "safety-not-evaluated-above",
      "none-stated"
     ]
    },
    "value": {
     "type": "number",
     "exclusiveMinimum": 0
    },
    "unit": {
     "$ref": "#/$defs/unit"
    },
    "per": {
     "$ref": "#/$defs/per"
    },
    "evidence": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/evidence"
     }
    }
   },
   "required": [
    "kind",
    "per"
   ],
   "additionalProperties": false
  },
  "review": {
   "type": "object",
   "properties": {
    "state": {
     "enum": [
      "draft",
      "reviewed",
      "approved"
     ]
    },
    "by": {
     "type": "string",
     "minLength": 1
    },
    "on": {
     "$ref": "#/$defs/date"
    },
    "dueOn": {
     "$ref": "#/$defs/date"
    },
    "remarks": {
     "type": "string"
    }
   },
   "required": [
    "state"
   ],
   "additionalProperties": false
  },
  "doseRule": {
   "type": "object",
   "properties": {
    "id": {
     "type": "string",
     "pattern": "^[a-z0-9][a-z0-9.-]*$"
    },
    "status": {
     "enum": [
      "on-label",
      "off-label"
     ]
    },
    "jurisdiction": {
     "$ref": "#/$defs/jurisdiction"
    },
    "indications": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "id": {
        "type": "string",
        "pattern": "^[a-z0-9][a-z0-9.-]*$"
       },
       "label": {
        "type": "string",
        "minLength": 3
       },
       "codes": {
        "type": "array",
        "items": {}
       }
      },
      "required": [
       "id",
       "label"
      ],
      "additionalProperties": false
     },
     "minItems": 1
    },
    "route": {
     "$ref": "#/$defs/route"
    },
    "release": {
     "type": "array",
     "items": {
      "type": "string",
      "minLength": 1
     }
    },
    "population": {
     "$ref": "#/$defs/population"
    },
    "doseType": {
     "enum": [
      "initial",
      "titration",
      "maintenance",
      "loading",
      "single",
      "prn",
      "infusion",
      "taper"
     ]
    },
    "scope": {
     "enum": [
      "this-product",
      "all-routes-all-products"
     ]
    },
    "perDose": {
     "$ref": "#/$defs/amounts"
    },
    "perDay": {
     "$ref": "#/$defs/amounts"
    },
    "rate": {
     "$ref": "#/$defs/amounts"
    },
    "basis": {
     "enum": [
      "absolute",
      "per-kg",
      "per-m2"
     ]
    },
    "cap": {
     "type": "object",
     "properties": {
      "value": {
       "type": "number",
       "exclusiveMinimum": 0
      },
      "unit": {
       "$ref": "#/$defs/unit"
      },
      "per": {
       "enum": [
        "dose",
        "day"
       ]
      }
     },
     "required": [
      "value",
      "unit"
     ],
     "additionalProperties": false
    },
    "frequency": {
     "type": "object",
     "properties": {
      "min": {
       "type": "number",
       "minimum": 0
      },
      "max": {
       "type": "number",
       "exclusiveMinimum": 0
      },
      "per": {
       "enum": [
        "d",
        "wk"
       ]
      },
      "minIntervalH": {
       "type": "number",
       "exclusiveMinimum": 0
      }
     },
     "required": [
      "per"
     ],
     "additionalProperties": false
    },
    "duration": {
     "type": "object",
     "properties": {
      "min": {
       "type": "number",
       "minimum": 0
      },
      "max": {
       "type": "number",
       "exclusiveMinimum": 0
      },
      "unit": {
       "enum": [
        "min",
        "h",
        "d",
        "wk",
        "mo",
        "y"
       ]
      }
     },
     "required": [
      "unit"
     ],
     "additionalProperties": false
    },
    "application": {
     "type": "object",
     "properties": {
      "units": {
       "type": "number",
       "exclusiveMinimum": 0
      },
      "areaCm2": {
       "type": "number",
       "exclusiveMinimum": 0
      },
      "minutes": {
       "type": "number",
       "exclusiveMinimum": 0
      },
      "everyDays": {
       "type": "number",
       "exclusiveMinimum": 0
      }
     },
     "required": [],
     "additionalProperties": false
    },
    "limits": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/limit"
     }
    },
    "titration": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "afterDays": {
        "type": "number",
        "minimum": 0
       },
       "toValue": {
        "type": "number",
        "exclusiveMinimum": 0
       },
       "byValue": {
        "type": "number",
        "exclusiveMinimum": 0
       },
       "unit": {
        "$ref": "#/$defs/unit"
       },
       "per": {
        "type": "string"
       }
      },
      "required": [
       "afterDays",
       "unit"
      ],
      "additionalProperties": false
     }
    },
    "condition": {
     "type": "string"
    },
    "evidence": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/evidence"
     },
     "minItems": 1
    },
    "note": {
     "type": "string"
    },
    "review": {
     "$ref": "#/$defs/review"
    }
   },
   "required": [
    "id",
    "status",
    "jurisdiction",
    "indications",
    "route",
    "doseType",
    "basis",
    "evidence"
   ],
   "additionalProperties": false
  },
  "ceiling": {
   "type": "object",
   "properties": {
    "route": {
     "$ref": "#/$defs/route"
    },
    "population": {
     "$ref": "#/$defs/population"
    },
    "value": {
     "type": "number",
     "exclusiveMinimum": 0
    },
    "unit": {
     "$ref": "#/$defs/unit"
    },
    "per": {
     "$ref": "#/$defs/per"
    },
    "evidence": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/evidence"
     },
     "minItems": 1
    }
   },
   "required": [
    "route",
    "value",
    "unit",
    "per",
    "evidence"
   ],
   "additionalProperties": false
  },
  "adjustment": {
   "type": "object",
   "properties": {
    "when": {
     "type": "object",
     "minProperties": 1
    },
    "appliesTo": {
     "anyOf": [
      {
       "const": "all"
      },
      {
       "type": "array",
       "items": {
        "type": "string"
       },
       "minItems": 1
      }
     ]
    },
    "effect": {
     "anyOf": [
      {
       "enum": [
        "avoid",
        "start-lower"
       ]
      },
      {
       "type": "object",
       "properties": {
        "factor": {
         "type": "number",
         "exclusiveMinimum": 0
        },
        "replace": {
         "type": "object"
        }
       },
       "required": [],
       "additionalProperties": false
      }
     ]
    },
    "evidence": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/evidence"
     },
     "minItems": 1
    }
   },
   "required": [
    "when",
    "appliesTo",
    "effect",
    "evidence"
   ],
   "additionalProperties": false
  },
  "textFact": {
   "type": "object",
   "properties": {
    "note": {
     "type": "string",
     "minLength": 1
    },
    "jurisdiction": {
     "$ref": "#/$defs/jurisdiction"
    },
    "evidence": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/evidence"
     },
     "minItems": 1
    }
   },
   "required": [
    "note",
    "evidence"
   ],
   "additionalProperties": false
  },
  "drug": {
   "type": "object",
   "properties": {
    "$schema": {
     "type": "string"
    },
    "id": {
     "type": "string",
     "pattern": "^[a-z0-9][a-z0-9.-]*$"
    },
    "genericName": {
     "type": "string",
     "minLength": 2
    },
    "synonyms": {
     "type": "array",
     "items": {
      "type": "string",
      "minLength": 2
     }
    },
    "brands": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "name": {
        "type": "string",
        "minLength": 2
       },
       "jurisdiction": {
        "$ref": "#/$defs/jurisdiction"
       }
      },
      "required": [
       "name",
       "jurisdiction"
      ],
      "additionalProperties": false
     }
    },
    "codes": {
     "type": "object",
     "properties": {
      "rxcui": {
       "type": "array",
       "items": {
        "type": "string",
        "pattern": "^[0-9]{1,8}$"
       }
      },
      "unii": {
       "type": "string",
       "pattern": "^[A-Z0-9]{10}$"
      },
      "atc": {
       "type": "array",
       "items": {
        "type": "string",
        "pattern": "^[A-V][0-9]{2}(?:[A-Z](?:[A-Z](?:[0-9]{2})?)?)?$"
       }
      }
     },
     "required": [],
     "additionalProperties": false
    },
    "classes": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "system": {
        "type": "string"
       },
       "code": {
        "type": "string"
       },
       "name": {
        "type": "string",
        "minLength": 2
       }
      },
      "required": [
       "system",
       "code",
       "name"
      ],
      "additionalProperties": false
     }
    },
    "strengthBasis": {
     "enum": [
      "base",
      "salt"
     ]
    },
    "indicationRequired": {
     "type": "boolean"
    },
    "products": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/product"
     }
    },
    "charge": {
     "type": "number"
    },
    "molecularWeight": {
     "type": "number",
     "exclusiveMinimum": 0
    },
    "doseRules": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/doseRule"
     }
    },
    "ceilings": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/ceiling"
     }
    },
    "adjustments": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/adjustment"
     }
    },
    "boxedWarnings": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/textFact"
     }
    },
    "contraindications": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/textFact"
     }
    },
    "interactions": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/textFact"
     }
    },
    "review": {
     "$ref": "#/$defs/review"
    }
   },
   "required": [
    "id",
    "genericName",
    "review"
   ],
   "additionalProperties": false
  },
  "formulary": {
   "type": "object",
   "properties": {
    "$schema": {
     "type": "string"
    },
    "schemaVersion": {
     "const": 1
    },
    "id": {
     "type": "string",
     "pattern": "^[a-z0-9][a-z0-9.-]*$"
    },
    "title": {
     "type": "string",
     "minLength": 1
    },
    "release": {
     "type": "string",
     "minLength": 1
    },
    "jurisdictionDefault": {
     "$ref": "#/$defs/jurisdiction"
    },
    "sources": {
     "type": "object",
     "propertyNames": {
      "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$"
     },
     "additionalProperties": {
      "$ref": "#/$defs/source"
     }
    },
    "drugs": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/drug"
     }
    }
   },
   "required": [
    "schemaVersion",
    "id",
    "title",
    "release",
    "sources",
    "drugs"
   ],
   "additionalProperties": false
  }
 }
};
