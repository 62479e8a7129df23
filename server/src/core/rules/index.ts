import { abbrevDefinedUnused } from './abbrev/defined-unused.ts';
import { abbrevRedefined } from './abbrev/redefined.ts';
import { abbrevUndefined } from './abbrev/undefined.ts';
import { algorithmDeadEnd } from './algorithm/dead-end.ts';
import { algorithmDecisionWithoutBranches } from './algorithm/decision-without-branches.ts';
import { algorithmNoPopulation } from './algorithm/no-population.ts';
import { algorithmNumberingGap } from './algorithm/numbering-gap.ts';
import { algorithmTransitionUnstated } from './algorithm/transition-unstated.ts';
import { audiencePatientVersionMissing } from './audience/patient-version-missing.ts';
import { audienceUnresolved } from './audience/unresolved.ts';
import { baselineStale } from './baseline/stale.ts';
import { citationAfterNumberOrUnit } from './citation/after-number-or-unit.ts';
import { citationDangling } from './citation/dangling.ts';
import { citationDoseUncited } from './citation/dose-uncited.ts';
import { citationGroupFormat } from './citation/group-format.ts';
import { citationMissing } from './citation/missing.ts';
import { citationNamedSourceMismatch } from './citation/named-source-mismatch.ts';
import { citationOrderOfFirstMention } from './citation/order-of-first-mention.ts';
import { citationOverreach } from './citation/overreach.ts';
import { citationStyleInconsistent } from './citation/style-inconsistent.ts';
import { consistencyInternal } from './consistency/internal.ts';
import { consistencySummaryVsAlgorithm } from './consistency/summary-vs-algorithm.ts';
import { crossCurrencySkew } from './cross/currency-skew.ts';
import { crossDoseConflict } from './cross/dose-conflict.ts';
import { crossLineOfTherapyConflict } from './cross/line-of-therapy-conflict.ts';
import { crossRecommendationConflict } from './cross/recommendation-conflict.ts';
import { crossStartVsRange } from './cross/start-vs-range.ts';
import { crossTermConflict } from './cross/term-conflict.ts';
import { currencyInFuture } from './currency/in-future.ts';
import { currencyLastUpdatedMissing } from './currency/last-updated-missing.ts';
import { currencyReviewMetadataMissing } from './currency/review-metadata-missing.ts';
import { currencyReviewOverdue } from './currency/review-overdue.ts';
import { currencyStaleSource } from './currency/stale-source.ts';
import { disclaimerAiUndisclosed } from './disclaimer/ai-undisclosed.ts';
import { disclaimerMissing } from './disclaimer/missing.ts';
import { disclaimerPartMissing } from './disclaimer/part-missing.ts';
import { disclaimerPromotional } from './disclaimer/promotional.ts';
import { disclaimerWrongAudience } from './disclaimer/wrong-audience.ts';
import { doseAboveLabelMax } from './dose/above-label-max.ts';
import { doseArithmetic } from './dose/arithmetic.ts';
import { doseBasisMissing } from './dose/basis-missing.ts';
import { doseBelowRange } from './dose/below-range.ts';
import { doseBeyondAnyUse } from './dose/beyond-any-use.ts';
import { doseCeilingMissing } from './dose/ceiling-missing.ts';
import { doseComponentMissing } from './dose/component-missing.ts';
import { doseCumulativeMax } from './dose/cumulative-max.ts';
import { doseDurationMissing } from './dose/duration-missing.ts';
import { doseFormMissing } from './dose/form-missing.ts';
import { doseFrequencyDanger } from './dose/frequency-danger.ts';
import { doseFrequencyMissing } from './dose/frequency-missing.ts';
import { doseGeriatricMissing } from './dose/geriatric-missing.ts';
import { doseHepaticMissing } from './dose/hepatic-missing.ts';
import { doseMaxMissing } from './dose/max-missing.ts';
import { doseNotChecked } from './dose/not-checked.ts';
import { doseOrderOfMagnitude } from './dose/order-of-magnitude.ts';
import { dosePerDoseVsPerDay } from './dose/per-dose-vs-per-day.ts';
import { doseRangeDegenerate } from './dose/range-degenerate.ts';
import { doseRangeInverted } from './dose/range-inverted.ts';
import { doseRangeLowOnly } from './dose/range-low-only.ts';
import { doseRenalMissing } from './dose/renal-missing.ts';
import { doseRouteMissing } from './dose/route-missing.ts';
import { doseStartMissing } from './dose/start-missing.ts';
import { doseStartOutsideStartRange } from './dose/start-outside-start-range.ts';
import { doseStrengthFormMismatch } from './dose/strength-form-mismatch.ts';
import { doseTaperMissing } from './dose/taper-missing.ts';
import { doseTitrationMissing } from './dose/titration-missing.ts';
import { drugBrandWithoutGeneric } from './drug/brand-without-generic.ts';
import { drugConfusable } from './drug/confusable.ts';
import { drugMisspelt } from './drug/misspelt.ts';
import { drugUnknownName } from './drug/unknown-name.ts';
import { evidenceOverclaim } from './evidence/overclaim.ts';
import { evidenceStatisticIncomplete } from './evidence/statistic-incomplete.ts';
import { gradeHedged } from './grade/hedged.ts';
import { gradeStrengthMissing } from './grade/strength-missing.ts';
import { gradeUnknownScale } from './grade/unknown-scale.ts';
import { gradeVerbMismatch } from './grade/verb-mismatch.ts';
import { internalBibliography } from './internal/bibliography.ts';
import { internalConfiguration } from './internal/configuration.ts';
import { internalFormulary } from './internal/formulary.ts';
import { internalRuleFailed } from './internal/rule-failed.ts';
import { internalUnreadable } from './internal/unreadable.ts';
import { ismpAsDirected } from './ismp/as-directed.ts';
import { ismpBedtime } from './ismp/bedtime.ts';
import { ismpCc } from './ismp/cc.ts';
import { ismpDc } from './ismp/dc.ts';
import { ismpDrugAbbreviation } from './ismp/drug-abbreviation.ts';
import { ismpDrugDoseRunTogether } from './ismp/drug-dose-run-together.ts';
import { ismpEarEye } from './ismp/ear-eye.ts';
import { ismpFraction } from './ismp/fraction.ts';
import { ismpGreaterLessSymbol } from './ismp/greater-less-symbol.ts';
import { ismpIu } from './ismp/iu.ts';
import { ismpLargeNumberComma } from './ismp/large-number-comma.ts';
import { ismpLatinFrequency } from './ismp/latin-frequency.ts';
import { ismpMicrogramSymbol } from './ismp/microgram-symbol.ts';
import { ismpMillion } from './ismp/million.ts';
import { ismpNakedDecimal } from './ismp/naked-decimal.ts';
import { ismpNanog } from './ismp/nanog.ts';
import { ismpNas } from './ismp/nas.ts';
import { ismpNumberUnitSpace } from './ismp/number-unit-space.ts';
import { ismpQd } from './ismp/qd.ts';
import { ismpQod } from './ismp/qod.ts';
import { ismpRatioStrength } from './ismp/ratio-strength.ts';
import { ismpSc } from './ismp/sc.ts';
import { ismpTiw } from './ismp/tiw.ts';
import { ismpTrailingZero } from './ismp/trailing-zero.ts';
import { ismpUnitAbbreviation } from './ismp/unit-abbreviation.ts';
import { ismpUnitPeriod } from './ismp/unit-period.ts';
import { ismpUnitPlural } from './ismp/unit-plural.ts';
import { labelApprovalOverstated } from './label/approval-overstated.ts';
import { labelOffLabelUnstated } from './label/off-label-unstated.ts';
import { numberDecimalComma } from './number/decimal-comma.ts';
import { numberListCommaCollision } from './number/list-comma-collision.ts';
import { numberRangeHyphen } from './number/range-hyphen.ts';
import { numberUnitOnce } from './number/unit-once.ts';
import { patientDoseWithoutWarning } from './patient/dose-without-warning.ts';
import { patientEmergencyMissing } from './patient/emergency-missing.ts';
import { patientJargon } from './patient/jargon.ts';
import { patientReadingGrade } from './patient/reading-grade.ts';
import { policyConflictOfInterestMissing } from './policy/conflict-of-interest-missing.ts';
import { policyFundingMissing } from './policy/funding-missing.ts';
import { referenceCountMismatch } from './reference/count-mismatch.ts';
import { referenceDuplicate } from './reference/duplicate.ts';
import { referenceFormat } from './reference/format.ts';
import { referenceIdentifierInvalid } from './reference/identifier-invalid.ts';
import { referenceIdentifierUnresolved } from './reference/identifier-unresolved.ts';
import { referenceIncomplete } from './reference/incomplete.ts';
import { referenceMissingList } from './reference/missing-list.ts';
import { referenceNotAGuideline } from './reference/not-a-guideline.ts';
import { referenceSecondarySource } from './reference/secondary-source.ts';
import { referenceSelfCitation } from './reference/self-citation.ts';
import { referenceStale } from './reference/stale.ts';
import { referenceUnnumbered } from './reference/unnumbered.ts';
import { referenceUnused } from './reference/unused.ts';
import type { InternalRule, Rule } from './rule.ts';
import { safetyBoxedWarningMissing } from './safety/boxed-warning-missing.ts';
import { safetyContraindicationIncomplete } from './safety/contraindication-incomplete.ts';
import { safetyOpioidWithoutCaution } from './safety/opioid-without-caution.ts';
import { safetySeriousHarmsMissing } from './safety/serious-harms-missing.ts';
import { statusAmbiguous } from './status/ambiguous.ts';
import { statusApprovedWithoutReviewer } from './status/approved-without-reviewer.ts';
import { statusContradiction } from './status/contradiction.ts';
import { statusNotApproved } from './status/not-approved.ts';
import { structureAlgorithmMissing } from './structure/algorithm-missing.ts';
import { structureListItemRunOn } from './structure/list-item-run-on.ts';
import { structureSummaryMissing } from './structure/summary-missing.ts';
import { structureTitleQuestion } from './structure/title-question.ts';
import { structureWrongSection } from './structure/wrong-section.ts';
import { suppressionExpired } from './suppression/expired.ts';
import { suppressionNeedless } from './suppression/needless.ts';
import { suppressionReasonless } from './suppression/reasonless.ts';
import { suppressionUnknownRule } from './suppression/unknown-rule.ts';
import { termsInconsistent } from './terms/inconsistent.ts';
import { textAiResidue } from './text/ai-residue.ts';
import { textRepetition } from './text/repetition.ts';
import { textRunTogether } from './text/run-together.ts';
import { wordingAgentlessPassive } from './wording/agentless-passive.ts';
import { wordingAndOrAmbiguity } from './wording/and-or-ambiguity.ts';
import { wordingNotExecutable } from './wording/not-executable.ts';
import { wordingPatientsFail } from './wording/patients-fail.ts';
import { wordingTimeRelative } from './wording/time-relative.ts';
import { wordingUndecidableCondition } from './wording/undecidable-condition.ts';
import { wordingUndefinedTerm } from './wording/undefined-term.ts';

/** Findings of the tool about itself and about suppressions; the engine and the hosts raise them. */
export const INTERNAL_RULES: readonly InternalRule[] = [
  baselineStale,
  internalBibliography,
  internalConfiguration,
  internalFormulary,
  internalRuleFailed,
  internalUnreadable,
  referenceIdentifierUnresolved,
  suppressionExpired,
  suppressionNeedless,
  suppressionReasonless,
  suppressionUnknownRule,
];

/** Every rule, sorted by id. */
export const RULES: readonly Rule[] = [
  abbrevDefinedUnused,
  abbrevRedefined,
  abbrevUndefined,
  algorithmDeadEnd,
  algorithmDecisionWithoutBranches,
  algorithmNoPopulation,
  algorithmNumberingGap,
  algorithmTransitionUnstated,
  audiencePatientVersionMissing,
  audienceUnresolved,
  baselineStale,
  citationAfterNumberOrUnit,
  citationDangling,
  citationDoseUncited,
  citationGroupFormat,
  citationMissing,
  citationNamedSourceMismatch,
  citationOrderOfFirstMention,
  citationOverreach,
  citationStyleInconsistent,
  consistencyInternal,
  consistencySummaryVsAlgorithm,
  crossCurrencySkew,
  crossDoseConflict,
  crossLineOfTherapyConflict,
  crossRecommendationConflict,
  crossStartVsRange,
  crossTermConflict,
  currencyInFuture,
  currencyLastUpdatedMissing,
  currencyReviewMetadataMissing,
  currencyReviewOverdue,
  currencyStaleSource,
  disclaimerAiUndisclosed,
  disclaimerMissing,
  disclaimerPartMissing,
  disclaimerPromotional,
  disclaimerWrongAudience,
  doseAboveLabelMax,
  doseArithmetic,
  doseBasisMissing,
  doseBelowRange,
  doseBeyondAnyUse,
  doseCeilingMissing,
  doseComponentMissing,
  doseCumulativeMax,
  doseDurationMissing,
  doseFormMissing,
  doseFrequencyDanger,
  doseFrequencyMissing,
  doseGeriatricMissing,
  doseHepaticMissing,
  doseMaxMissing,
  doseNotChecked,
  doseOrderOfMagnitude,
  dosePerDoseVsPerDay,
  doseRangeDegenerate,
  doseRangeInverted,
  doseRangeLowOnly,
  doseRenalMissing,
  doseRouteMissing,
  doseStartMissing,
  doseStartOutsideStartRange,
  doseStrengthFormMismatch,
  doseTaperMissing,
  doseTitrationMissing,
  drugBrandWithoutGeneric,
  drugConfusable,
  drugMisspelt,
  drugUnknownName,
  evidenceOverclaim,
  evidenceStatisticIncomplete,
  gradeHedged,
  gradeStrengthMissing,
  gradeUnknownScale,
  gradeVerbMismatch,
  internalBibliography,
  internalConfiguration,
  internalFormulary,
  internalRuleFailed,
  internalUnreadable,
  ismpAsDirected,
  ismpBedtime,
  ismpCc,
  ismpDc,
  ismpDrugAbbreviation,
  ismpDrugDoseRunTogether,
  ismpEarEye,
  ismpFraction,
  ismpGreaterLessSymbol,
  ismpIu,
  ismpLargeNumberComma,
  ismpLatinFrequency,
  ismpMicrogramSymbol,
  ismpMillion,
  ismpNakedDecimal,
  ismpNanog,
  ismpNas,
  ismpNumberUnitSpace,
  ismpQd,
  ismpQod,
  ismpRatioStrength,
  ismpSc,
  ismpTiw,
  ismpTrailingZero,
  ismpUnitAbbreviation,
  ismpUnitPeriod,
  ismpUnitPlural,
  labelApprovalOverstated,
  labelOffLabelUnstated,
  numberDecimalComma,
  numberListCommaCollision,
  numberRangeHyphen,
  numberUnitOnce,
  patientDoseWithoutWarning,
  patientEmergencyMissing,
  patientJargon,
  patientReadingGrade,
  policyConflictOfInterestMissing,
  policyFundingMissing,
  referenceCountMismatch,
  referenceDuplicate,
  referenceFormat,
  referenceIdentifierInvalid,
  referenceIdentifierUnresolved,
  referenceIncomplete,
  referenceMissingList,
  referenceNotAGuideline,
  referenceSecondarySource,
  referenceSelfCitation,
  referenceStale,
  referenceUnnumbered,
  referenceUnused,
  safetyBoxedWarningMissing,
  safetyContraindicationIncomplete,
  safetyOpioidWithoutCaution,
  safetySeriousHarmsMissing,
  statusAmbiguous,
  statusApprovedWithoutReviewer,
  statusContradiction,
  statusNotApproved,
  structureAlgorithmMissing,
  structureListItemRunOn,
  structureSummaryMissing,
  structureTitleQuestion,
  structureWrongSection,
  suppressionExpired,
  suppressionNeedless,
  suppressionReasonless,
  suppressionUnknownRule,
  termsInconsistent,
  textAiResidue,
  textRepetition,
  textRunTogether,
  wordingAgentlessPassive,
  wordingAndOrAmbiguity,
  wordingNotExecutable,
  wordingPatientsFail,
  wordingTimeRelative,
  wordingUndecidableCondition,
  wordingUndefinedTerm,
];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

export const ruleById = (id: string): Rule | undefined => BY_ID.get(id);
