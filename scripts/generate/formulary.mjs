// What the built-in formulary holds, in the words of the README and of its page: counted, so that no number goes stale.
import { reportOn, table } from '../formulary-report.mjs';

/** Path → { name of the block → its text }. */
export function formularyBlocks(formulary) {
  const { counts, rows } = reportOn(formulary);
  const dosed = counts.drugs - counts['without a dose rule'];
  const inAll = `${counts.drugs} drugs, ${counts['dose rules']} dose rules for ${dosed} of them`;
  return {
    'README.md': { formulary: `The built-in starter formulary holds ${inAll}.` },
    'docs/formulary-sources.md': {
      formulary: `In release ${formulary.release}: ${inAll}, ${counts.sources} sources (${tiers(counts)}), ${share(counts)} pieces of evidence with the fingerprint of their passage.`,
      'formulary-table': table(rows.filter((row) => row.rules > 0)),
      'formulary-names': undosed(rows),
    },
  };
}

const tiers = (counts) =>
  ['A', 'B', 'C']
    .flatMap((tier) => counts[`sources: tier ${tier}`] ?? [0])
    .map((count, at) => `${count} of tier ${'ABC'[at]}`)
    .join(', ');

const share = (counts) => counts['evidence with passageSha256'];

const undosed = (rows) =>
  rows
    .filter((row) => row.rules === 0)
    .map((row) => row.drug)
    .join(', ');
