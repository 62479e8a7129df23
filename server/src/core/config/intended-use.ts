/** The intended use, in one sentence; shown in every report, hover and `--version`. */
export const INTENDED_USE =
  'Clinlint checks the text of articles; it is not for decisions about a patient and is not a medical device. Silence is not approval: check the current label.';
