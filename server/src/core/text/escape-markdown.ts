/** Makes any text stand for itself inside Markdown: no link, image, HTML or emphasis comes out of an article's words. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]|~<>&]/g, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^[-+#=]/, '\\$&');
}

/** A link whose address can do nothing but lead to a page; plain text where the address is not of the web. */
export function webLink(text: string, url: string): string {
  if (!/^https?:\/\/[^\s<>()"\\`]{1,500}$/i.test(url)) return escapeMarkdown(text);
  return `[${escapeMarkdown(text)}](${url})`;
}
