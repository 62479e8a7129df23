/** Names and shapes of the requests that the language server and its client exchange besides the standard ones. */

/** Client → server: the treatment algorithms of one open article, drawn. */
export const ALGORITHM_PREVIEW = 'clinlint/algorithmPreview';
export interface AlgorithmPreviewParams {
  readonly uri: string;
}
/** `message` alone when the article has no algorithm, or cannot be read. */
export type AlgorithmPreviewResult = AlgorithmPreview | { readonly message: string };
export interface AlgorithmPreview {
  readonly title: string;
  /** A fragment for the body of the page: escaped, without scripts, styles or inline handlers. */
  readonly html: string;
  /** The style sheet of the fragment; goes into one `<style nonce="…">`. */
  readonly css: string;
}

/** Client → server: everything that a report of a wrong finding needs; null when the finding is gone. */
export const FINDING_DETAILS = 'clinlint/findingDetails';
export interface FindingDetailsParams {
  readonly uri: string;
  readonly fingerprint: string;
}
export interface FindingDetails {
  readonly rule: string;
  readonly fingerprint: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  /** The source text that was reported. */
  readonly text: string;
  /** How it was read and judged, one sentence each. */
  readonly read: readonly string[];
  readonly evidence: readonly string[];
  readonly docs: string;
  readonly formularies: readonly string[];
}
export type FindingDetailsResult = FindingDetails | null;

/** Client → server: an article at a glance, as a tree. */
export const ARTICLE_OVERVIEW = 'clinlint/articleOverview';
export interface ArticleOverviewParams {
  readonly uri: string;
}
/** Client → server: the doses of all known articles by drug, as a tree. */
export const DOSES_BY_DRUG = 'clinlint/dosesByDrug';
export interface TreeResult {
  readonly nodes: readonly TreeNode[];
}
/** One line of a tree: words, how it stands, and the place it leads to. */
export interface TreeNode {
  readonly label: string;
  readonly description: string;
  readonly mark: 'good' | 'attention' | 'bad' | 'open' | 'none';
  readonly place: { readonly uri: string; readonly range: WireRange } | null;
  readonly children: readonly TreeNode[];
}
export interface WireRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Client → server: the clinical changes of an open article since another state of its text. */
export const REVIEW = 'clinlint/review';
export interface ReviewParams {
  readonly uri: string;
  /** The other state, and what to call it. */
  readonly before: string;
  readonly name: string;
}
export interface ReviewResult {
  readonly changes: number;
  /** The changes in words. */
  readonly markdown: string;
}

/** Server → client, notification: what the status item shows for one open article. */
export const STATUS = 'clinlint/status';
export interface StatusParams {
  readonly uri: string;
  /** `failed`: the analysis, the configuration or the formulary has a problem, named in `problems`. */
  readonly state: 'clean' | 'findings' | 'not-clinical' | 'failed';
  readonly counts: {
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly suppressed: number;
  };
  readonly doses: {
    readonly found: number;
    readonly checked: number;
    readonly notChecked: number;
    /** Amounts in code, attributes and words for pictures, where nothing is read. */
    readonly unread: number;
  };
  readonly clinical: boolean;
  /** Why the article is, or is not, taken as clinical. */
  readonly reason: string;
  readonly problems: readonly string[];
  /** What is no defect and still worth knowing: a formulary that has grown old. */
  readonly notes: readonly string[];
  /** Formularies in force, as "id release". */
  readonly formularies: readonly string[];
}

/** Server → client: the text of a file, for a server that has no file system of its own. */
export const READ_FILE = 'clinlint/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export type ReadFileResult = { readonly text: string } | { readonly missing: true } | { readonly error: string };

/** Server → client: addresses of the Markdown files of the workspace, at most `limit`. */
export const LIST_ARTICLES = 'clinlint/listArticles';
export interface ListArticlesParams {
  readonly limit: number;
}
export interface ListArticlesResult {
  readonly uris: readonly string[];
}

/** The section of the settings, and the initialization option, that holds `Settings`. */
export const SETTINGS_SECTION = 'clinlint';
/** All optional: a missing or wrong setting keeps its default. */
export interface Settings {
  readonly jurisdictions?: readonly string[];
  readonly minReview?: string;
  /** Formulary files over the built-in one: absolute paths, addresses, or paths relative to the workspace folder. */
  readonly formularies?: readonly string[];
  readonly builtInFormulary?: boolean;
  /** Severity or `off` by rule id; over the configuration file. */
  readonly rules?: Readonly<Record<string, string>>;
  /** Offers doses of the formulary after a drug; only those that a person has verified. */
  readonly doseCompletion?: boolean;
  /** Shows behind a dose what it comes to in a day. */
  readonly inlayHints?: boolean;
  /** Colours drugs, doses and citations. */
  readonly semanticTokens?: boolean;
}

/** The initialization options: what the client can do beyond the standard. All optional. */
export interface InitializationOptions {
  /** Settings for a client that does not answer `workspace/configuration`. */
  readonly settings?: Settings;
  /** True to be sent `STATUS`. */
  readonly status?: boolean;
  /** True when the client has the command `REPORT_FINDING_COMMAND`; its arguments are a uri and a fingerprint. */
  readonly reportFinding?: boolean;
  /** True to be asked for the findings of all articles of the workspace; without it only open ones are checked. */
  readonly workspaceDiagnostics?: boolean;
  /** True when the client has `SHOW_ALGORITHM_COMMAND` and `SHOW_USES_COMMAND`. */
  readonly lenses?: boolean;
}

/** The command that the action "This finding is wrong" runs in the client. */
export const REPORT_FINDING_COMMAND = 'clinlint.reportWrongFinding';

/** The command behind the lens above an algorithm: draws it. Its argument is a uri. */
export const SHOW_ALGORITHM_COMMAND = 'clinlint.showAlgorithm';
/** The command behind the lens above an entry: lists its uses. Arguments: a uri, a position, ranges of that document. */
export const SHOW_USES_COMMAND = 'clinlint.showUses';
