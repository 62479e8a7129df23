import { capital } from '../text/capital.ts';
import { byValue } from '../text/memo.ts';

/** A drug at the head of a message begins a sentence; what is quoted from the article stays as it is written. */
const BEGINS_WITH_DRUG = /^\{(?:drug|dose|first)\}/;
const PLACEHOLDER = /\{(\w{1,40})\}/g;

/** Templates taken apart: words at even places, names of placeholders at odd ones. There are as many as rules have messages. */
const partsOf = byValue((template: string): readonly string[] => template.split(PLACEHOLDER));

/** Fills the placeholders `{name}` of a rule's message. A placeholder without a value stays visible, so a test sees it. */
export function renderMessage(template: string, data: Readonly<Record<string, string>> = {}): string {
  let message = '';
  let isName = false;
  for (const part of partsOf(template)) {
    message += !isName ? part : Object.hasOwn(data, part) ? (data[part] ?? `{${part}}`) : `{${part}}`;
    isName = !isName;
  }
  return BEGINS_WITH_DRUG.test(template) ? capital(message) : message;
}

/** Names of the placeholders of a message. */
export function placeholders(template: string): readonly string[] {
  return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}
