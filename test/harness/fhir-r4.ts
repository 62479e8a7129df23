/**
 * What FHIR R4 (4.0.1) asks of a PlanDefinition as we write it: required elements, codes of its value sets with a
 * required binding, allowed elements, references that resolve. Written down from the pages of the resources PlanDefinition and
 * ActivityDefinition, of the data types Dosage, Timing, Expression, RelatedArtifact and of the value sets that they name.
 */
import ucum from '@lhncbc/ucum-lhc';

type Json = Readonly<Record<string, unknown>>;
type Check = (value: unknown, at: string) => readonly string[];

const CODES = {
  'publication-status': 'draft active retired unknown',
  'action-condition-kind': 'applicability start stop',
  'action-relationship-type':
    'before-start before before-end concurrent-with-start concurrent concurrent-with-end after-start after after-end',
  'action-grouping-behavior': 'visual-group logical-group sentence-group',
  'action-selection-behavior': 'any all all-or-none exactly-one at-most-one one-or-more',
  'related-artifact-type':
    'documentation justification citation predecessor successor derived-from depends-on composed-of',
  'request-resource-types':
    'Appointment AppointmentResponse CarePlan Claim CommunicationRequest Contract DeviceRequest EnrollmentRequest ImmunizationRecommendation MedicationRequest NutritionOrder ServiceRequest SupplyRequest Task VisionPrescription',
  'units-of-time': 's min h d wk mo a',
  'event-timing':
    'MORN MORN.early MORN.late NOON AFT AFT.early AFT.late EVE EVE.early EVE.late NIGHT PHS HS WAKE C CM CD CV AC ACM ACD ACV PC PCM PCD PCV',
  'plan-definition-type': 'order-set clinical-protocol eca-rule workflow-definition',
} as const;

const oracle = ucum.UcumLhcUtils.getInstance();
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const that =
  (holds: (value: unknown) => boolean, what: string): Check =>
  (value, at) =>
    holds(value) ? [] : [`${at}: ${JSON.stringify(value)} is no ${what}`];

// biome-ignore lint/suspicious/noControlCharactersInRegex: what a FHIR string may not hold
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/;
const text = that(
  (value) => typeof value === 'string' && value.trim() !== '' && !FORBIDDEN.test(value),
  'string of words',
);
const id = that((value) => typeof value === 'string' && /^[A-Za-z0-9.-]{1,64}$/.test(value), 'id');
const elementId = that((value) => typeof value === 'string' && /^\S+$/.test(value), 'element id');
const date = that((value) => typeof value === 'string' && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value), 'date');
const positive = that((value) => typeof value === 'number' && Number.isFinite(value) && value > 0, 'amount');
const count = that((value) => Number.isInteger(value) && Number(value) > 0, 'positive integer');
const yes = that((value) => typeof value === 'boolean', 'boolean');
const uri = that((value) => typeof value === 'string' && /^(?:https?:\/\/|urn:)\S+$/.test(value), 'uri');
const language = that((value) => typeof value === 'string' && /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(value), 'language');
const oneOf = (set: keyof typeof CODES): Check =>
  that((value) => typeof value === 'string' && CODES[set].split(' ').includes(value), `code of ${set}`);

const many =
  (each: Check): Check =>
  (value, at) =>
    Array.isArray(value) && value.length > 0
      ? value.flatMap((one, n) => each(one, `${at}[${n}]`))
      : [`${at}: no list, or an empty one`];

/** An element: what it must have, what it may have, and nothing else. */
function element(must: Readonly<Record<string, Check>>, may: Readonly<Record<string, Check>>): Check {
  return (value, at) => {
    if (!isObject(value)) return [`${at}: no object`];
    const known: Readonly<Record<string, Check>> = { ...must, ...may };
    return [
      ...(Object.keys(value).length === 0 ? [`${at}: empty`] : []),
      ...Object.keys(must).flatMap((key) => (value[key] === undefined ? [`${at}.${key}: missing`] : [])),
      ...Object.entries(value).flatMap(
        ([key, each]) => known[key]?.(each, `${at}.${key}`) ?? [`${at}.${key}: unknown`],
      ),
    ];
  };
}

const both =
  (...checks: readonly Check[]): Check =>
  (value, at) =>
    checks.flatMap((check) => check(value, at));
const rule = (holds: (value: Json) => boolean, what: string): Check =>
  that((value) => isObject(value) && holds(value), what);

const ucumCode = that(
  (value) => typeof value === 'string' && oracle.convertUnitTo(value, 1, value).status === 'succeeded',
  'code of UCUM',
);
/** qty-3: a code has a system. */
const quantity = both(
  element({ value: positive }, { unit: text, system: uri, code: ucumCode }),
  rule(({ system, code }) => (system === undefined) === (code === undefined), 'quantity with code and system'),
);
const range = both(
  element({}, { low: quantity, high: quantity }),
  rule(({ low, high }) => !isObject(low) || !isObject(high) || Number(low.value) <= Number(high.value), 'range'),
);
const coding = element({ system: uri, code: text }, { display: text });
const concept = element({}, { coding: many(coding), text });
const contact = element({ name: text }, {});
/** exp-1: an expression or a reference. */
const expression = element({ language: text, expression: text }, { description: text });
const artifact = element({ type: oneOf('related-artifact-type') }, { label: text, citation: text, url: uri });
/** tim-1, 2, 6 and 7: a unit, a period before its maximum, a duration before its maximum. */
const repeat = both(
  element(
    {},
    {
      boundsRange: range,
      count,
      duration: positive,
      durationMax: positive,
      durationUnit: oneOf('units-of-time'),
      frequency: count,
      frequencyMax: count,
      period: positive,
      periodMax: positive,
      periodUnit: oneOf('units-of-time'),
      when: many(oneOf('event-timing')),
    },
  ),
  rule((r) => (r.duration === undefined) === (r.durationUnit === undefined), 'duration with unit'),
  rule((r) => (r.period === undefined) === (r.periodUnit === undefined), 'period with unit'),
  rule((r) => r.periodMax === undefined || r.period !== undefined, 'period with maximum'),
  rule((r) => r.durationMax === undefined || r.duration !== undefined, 'duration with maximum'),
);
const dosage = element(
  {},
  {
    text,
    timing: element({ repeat }, {}),
    additionalInstruction: many(concept),
    asNeededBoolean: yes,
    route: concept,
    doseAndRate: many(
      both(
        element({}, { doseQuantity: quantity, doseRange: range, rateQuantity: quantity, rateRange: range }),
        rule((each) => Object.keys(each).length === 1, 'one dose or rate'),
      ),
    ),
    maxDosePerPeriod: element({ numerator: quantity, denominator: quantity }, {}),
    maxDosePerAdministration: quantity,
  },
);
const definition = element(
  {
    resourceType: that((value) => value === 'ActivityDefinition', 'ActivityDefinition'),
    id,
    status: oneOf('publication-status'),
  },
  { kind: oneOf('request-resource-types'), productCodeableConcept: concept, dosage: many(dosage) },
);
const action: Check = (value, at) =>
  element(
    {},
    {
      id: both(elementId, id),
      prefix: text,
      title: text,
      textEquivalent: text,
      documentation: many(artifact),
      condition: many(element({ kind: oneOf('action-condition-kind') }, { expression })),
      relatedAction: many(element({ actionId: id, relationship: oneOf('action-relationship-type') }, {})),
      groupingBehavior: oneOf('action-grouping-behavior'),
      selectionBehavior: oneOf('action-selection-behavior'),
      definitionCanonical: text,
      action: many(action),
    },
  )(value, at);
const plan = element(
  {
    resourceType: that((value) => value === 'PlanDefinition', 'PlanDefinition'),
    status: oneOf('publication-status'),
    type: element({ coding: many(element({ system: uri, code: oneOf('plan-definition-type') }, {})) }, {}),
  },
  {
    language,
    contained: many(definition),
    title: text,
    subtitle: text,
    date,
    approvalDate: date,
    jurisdiction: many(concept),
    usage: text,
    author: many(contact),
    reviewer: many(contact),
    endorser: many(contact),
    action: many(action),
  },
);

/** What is wrong with it; nothing for a sound one. */
export function planProblems(value: unknown): readonly string[] {
  return [...plan(value, 'plan'), ...(isObject(value) ? references(value) : [])];
}

/** Ids are there once, every reference leads somewhere, and (dom-3) what is contained is referred to. */
function references(value: Json): readonly string[] {
  const contained = objects(value.contained).map((each) => String(each.id));
  const actions = allActions(value);
  const ids = actions.map((each) => String(each.id));
  const used = actions.flatMap(({ definitionCanonical: to }) => (typeof to === 'string' ? [to.replace(/^#/, '')] : []));
  const related = actions.flatMap((each) => objects(each.relatedAction).map(({ actionId }) => String(actionId)));
  const twice = [contained, ids].flatMap((all) => all.filter((each, n) => all.indexOf(each) !== n));
  return [
    ...twice.map((each) => `id ${each} stands twice`),
    ...used.filter((each) => !contained.includes(each)).map((each) => `#${each} leads nowhere`),
    ...contained.filter((each) => !used.includes(each)).map((each) => `${each} is contained but not used`),
    ...related.filter((each) => !ids.includes(each)).map((each) => `action ${each} does not exist`),
  ];
}

const objects = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

export function allActions(value: Json): readonly Json[] {
  return objects(value.action).flatMap((each) => [each, ...allActions(each)]);
}
