import type { FormularyIndex } from '../formulary/formulary-index.ts';

/**
 * Kinds of medicines told by the stems of their international names, for drugs that the formulary has no rules for. Only
 * stems without exceptions in use.
 */
const ANTI_INFECTIVES =
  /(?:micin|[^a]mycin|cillin|floxacin|conazole|ciclovir|penem|cycline|nidazole|linezolid|clavulanate|tazobactam|trimethoprim|teicoplanin)\b|\bcef\w{3,10}\b|\bvancomycin\b|\bamikacin\b/;
const ANALGESICS = /^(?:acetaminophen|paracetamol|ibuprofen|naproxen|diclofenac)$/;
const OPIOIDS =
  /^(?:codeine|dihydrocodeine|fentanyl|hydrocodone|hydromorphone|methadone|morphine|oxycodone|oxymorphone|tapentadol|tramadol)\b/;
const BENZODIAZEPINES = /(?:azepam|azolam)\b/;
const NEEDS_TAPER =
  /^(?:prednis(?:ol)?one|dexamethasone|hydrocortisone|baclofen|clonidine|duloxetine|venlafaxine|desvenlafaxine|paroxetine|gabapentin|pregabalin|propranolol)\b/;

/** Given more than once in any ordinary use: antibiotics and simple analgesics, or a formulary that only knows repeated doses. */
export function isRepeated(name: string, id: string | null, formulary: FormularyIndex): boolean {
  const rules = (id === null ? undefined : formulary.drug(id))?.doseRules ?? [];
  if (rules.some((rule) => rule.doseType === 'single' || rule.doseType === 'infusion')) return false;
  return rules.some((rule) => rule.frequency !== undefined) || ANTI_INFECTIVES.test(name) || ANALGESICS.test(name);
}

export const isAntiInfective = (name: string): boolean => ANTI_INFECTIVES.test(name);
export const isOpioid = (name: string): boolean => OPIOIDS.test(name);
export const isBenzodiazepine = (name: string): boolean => BENZODIAZEPINES.test(name);
export const needsTaper = (name: string): boolean => NEEDS_TAPER.test(name) || isOpioid(name) || isBenzodiazepine(name);

/** "piperacillin / tazobactam": a product of several active substances. */
export const isCombination = (name: string): boolean => /\w{3} ?\/ ?\w{3}|^co-\w{4}/.test(name);
