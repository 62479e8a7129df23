/** Who may stand behind a number. Labels need a publisher of this list; pages written by machines are never evidence. */
import type { Source } from './model.ts';

/** Regulators and agencies, as they may be named in `publisher`. */
const AGENCIES =
  /\b(?:fda|food and drug administration|openfda|dailymed|national library of medicine|ema|european medicines agency|european commission|mhra|medicines and healthcare products regulatory agency|emc|electronic medicines compendium|nhs|national institute for health and care excellence|hpra|tga|health canada|pmda|swissmedic|bfarm|ansm|aifa|aemps|medsafe|who|world health organization)\b/i;

/** Makers that publish the label of their own product. */
const MAKERS =
  /\b(?:abbvie|accord|almirall|amgen|apotex|astellas|astrazeneca|aurobindo|baxter|bayer|biogen|boehringer|bristol[ -]myers|chiesi|cipla|daiichi|dr\.? ?reddy|eisai|eli lilly|lilly|esteve|fresenius|genentech|gilead|glaxosmithkline|gsk|grifols|gr[uü]nenthal|hikma|hospira|ipsen|janssen|johnson & johnson|krka|kyowa|leo pharma|lundbeck|lupin|mallinckrodt|merck|menarini|mylan|novartis|novo nordisk|octapharma|orion|otsuka|par pharm\w*|pfizer|pierre fabre|purdue|recordati|regeneron|roche|rosemont|sandoz|sanofi|servier|shire|sun pharma\w*|takeda|teikoku|teva|torrent|ucb|upsher|vertex|viatris|zydus)\b/i;

/** Hosts of labels: primary ones and copies that can be identified (see the tiers of `Source`). */
const LABEL_HOSTS: readonly string[] = [
  'fda.gov',
  'nih.gov',
  'ema.europa.eu',
  'europa.eu',
  'medicines.org.uk',
  'gov.uk',
  'nhs.uk',
  'tga.gov.au',
  'canada.ca',
  'hpra.ie',
  'drugs.com',
  'rxlist.com',
  'druglib.com',
  'medlibrary.org',
  'rxdruglabels.com',
  'healthgrades.com',
  'healthscout.com',
  'prescriberpoint.com',
  'rxreasoner.com',
  '120ty.net',
  'globalrph.com',
  'pillsync.com',
  'fda.report',
  'ndrugs.com',
  'recallguide.org',
  'wikidoc.org',
  'docslib.org',
  'drugs-library.com',
  'healthcentral.com',
  'themeditary.com',
  'diagnosispro.com',
  'epgonline.org',
  'myhealthbox.eu',
  'patient-info.co.uk',
  'medine.co.uk',
  'imedi.co.uk',
  'studyres.com',
  'linkedlifedata.com',
  'druggenius.com',
];

/** Hosts whose text a language model writes or that pass such text on. Every `.ai` host is treated alike. */
const GENERATED_HOSTS: readonly string[] = [
  'droracle.ai',
  'chatgpt.com',
  'chat.openai.com',
  'openai.com',
  'perplexity.ai',
  'gemini.google.com',
  'bard.google.com',
  'copilot.microsoft.com',
  'claude.ai',
  'poe.com',
  'you.com',
  'phind.com',
  'consensus.app',
  'openevidence.com',
];

const GENERATED_NAMES =
  /\b(?:dr\.? ?oracle|chatgpt|openai|perplexity|gemini|copilot|claude|openevidence|consensus\.app|large language model)\b/i;

/** True for an address or publisher whose text is written by a machine. */
export function isGenerated(text: string): boolean {
  const host = hostOf(text);
  if (host === null) return GENERATED_NAMES.test(text);
  return host.endsWith('.ai') || GENERATED_HOSTS.some((known) => within(host, known));
}

export function hasKnownPublisher(source: Source): boolean {
  const host = hostOf(source.url);
  if (source.setId !== undefined || AGENCIES.test(source.publisher) || MAKERS.test(source.publisher)) return true;
  return host !== null && LABEL_HOSTS.some((known) => within(host, known));
}

const within = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

function hostOf(url: string): string | null {
  const host = /^https?:\/\/(?:[^/?#@\s]{0,100}@)?([^/?#:\s]{1,253})/i.exec(url)?.[1];
  return host === undefined ? null : host.toLowerCase();
}
