import { ruleById } from '../rules/index.ts';
import { renderMessage } from '../rules/render-message.ts';
import { shortDigest } from '../text/digest.ts';
import { docsUrl } from './make-finding.ts';
import type { Finding } from './types.ts';

/** A finding of the tool about itself that a host raises: an unreadable file, a broken formulary, a stale baseline. */
export function toolFinding(
  id: string,
  messageId: string,
  data: Readonly<Record<string, string>>,
  subject: string,
): Pick<Finding, 'rule' | 'severity' | 'message' | 'fingerprint' | 'docs'> {
  const rule = ruleById(id);
  const severity = rule === undefined || rule.defaultSeverity === 'off' ? 'error' : rule.defaultSeverity;
  const message = renderMessage(rule?.messages[messageId] ?? messageId, data);
  return { rule: id, severity, message, fingerprint: shortDigest(`${id}\u0000${subject}`), docs: docsUrl(id) };
}
