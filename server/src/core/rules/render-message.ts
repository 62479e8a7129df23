/** Fills the placeholders `{name}` of a rule's message. A placeholder without a value stays visible, so a test sees it. */
export function renderMessage(template: string, data: Readonly<Record<string, string>> = {}): string {
  return template.replace(/\{(\w{1,40})\}/g, (placeholder, name: string) =>
    Object.hasOwn(data, name) ? (data[name] ?? placeholder) : placeholder,
  );
}

/** Names of the placeholders of a message. */
export function placeholders(template: string): readonly string[] {
  return [...template.matchAll(/\{(\w{1,40})\}/g)].map((match) => match[1] ?? '');
}
