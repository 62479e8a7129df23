/** How the clinical gate sees a text, and why. */
export type ClinicalFact = ({ readonly clinical: true; readonly reason: string } | NotClinical) & {
  /** It advises on medicines, or is said to be an article: whether it has a disclaimer and a date then matters. */
  readonly advises: boolean;
};
interface NotClinical {
  readonly clinical: false;
  /** A message for a person at an editor. */
  readonly reason:
    | 'no dose was read'
    | 'one dose and no recommendation'
    | 'amounts of no medicine'
    | 'instructions for a program'
    | 'a dictionary of coded elements'
    | 'front matter says it is not clinical'
    | 'configuration says it is not clinical'
    | 'could not be read';
}
