import type { FileReport, FindingJson, Summary } from './lint-report.ts';

/** Counts over files that come one at a time. */
export class Tally {
  private files = 0;
  private readonly severities: Record<FindingJson['severity'], number> = { error: 0, warning: 0, info: 0 };
  private suppressed = 0;
  private baselined = 0;
  private fixed = 0;
  private readonly doses = { found: 0, checked: 0, notChecked: 0 };
  private unread = 0;
  /** Why doses were not checked, over all articles. */
  readonly reasons: Record<string, number> = {};

  add(file: FileReport): void {
    this.files += 1;
    for (const { severity } of file.findings) this.severities[severity] += 1;
    this.suppressed += file.suppressed.length;
    this.baselined += file.baselined.length;
    this.fixed += file.fixed.length;
    const { found, checked, notChecked, reasons, unread = 0 } = file.coverage.doses;
    this.doses.found += found;
    this.doses.checked += checked;
    this.doses.notChecked += notChecked;
    this.unread += unread;
    for (const [reason, count] of Object.entries(reasons)) this.reasons[reason] = (this.reasons[reason] ?? 0) + count;
  }

  get summary(): Summary {
    const { error: errors, warning: warnings, info: infos } = this.severities;
    const { files, suppressed, baselined, fixed, unread } = this;
    const doses = { ...this.doses, ...(unread > 0 && { unread }) };
    return { files, errors, warnings, infos, suppressed, baselined, fixed, doses };
  }
}
