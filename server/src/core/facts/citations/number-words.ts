/** Words that name or count what the number after them is: "week 12", "type 2", "CKD 3". */
export const COUNTERS: ReadonlySet<string> = words(`
  week weeks wk wks day days month months year years yr yrs hour hours hr hrs minute minutes min mins
  type stage grade level class step phase degree line cycle tier category band zone group arm schedule
  chapter section part table tables figure figures fig figs box appendix annex panel material file video slide sheet leaflet form equation page pages pp p volume vol issue number no nos version ver v release
  option rule article question item module unit lesson session round visit case note
  age aged point points scored scale rank count sum total equals n ratio
  room bed ward lead leads wave text dial call code icd
  bmi inr ph egfr gfr crcl spo2 sao2 fio2 peep hba1c map sbp dbp hct nnt nnh rr hr ci se sd iqr auc hz
  apgar gcs asa nyha who ecog mrc nihss mrs rass sofa qsofa curb chads chads2 cha2ds2-vasc has-bled child-pugh fev1 qtc phq gad sf eq ces
  ckd dm nf men hsv hhv hiv hpv htlv covid sars influenza glp sglt cox her pd il interleukin tnf factor omega cd hla cyp cn
  trisomy mellitus coenzyme vitamin complement protein receptor alpha beta kappa hydroxy parity gravida para
  puff puffs drop drops patch patches spray sprays vial vials ampoule ampoules mdd qty quantity
  refill refills dispense mg mcg g kg ml mmol iu`);

/** Nouns that name what a single number after them is ("trial 2"), but end a claim before a list ("effective dose 3, 4"). */
export const NAMES: ReadonlySet<string> = words(`
  trial study cohort model score scores criteria criterion target objective outcome aim goal test result finding dose doses
  tablet tablets capsule capsules supply units value rating example`);

/** What is measured: before a range the numbers are its values or ages. */
export const MEASURED: ReadonlySet<string> = words(`
  potassium sodium magnesium calcium phosphate glucose sugar lactate albumin creatinine urea haemoglobin hemoglobin hb platelets neutrophils
  temperature pulse rate pressure systolic diastolic saturation saturations weight height bicarbonate women men adults children patients
  people girls boys infants aged males females`);

/** Words after which a sentence does not end without the number. */
export const NEEDS_NUMBER: ReadonlySet<string> = words(`
  of to is was were are be been than then by at from over under about with for in on per every each below above beyond exceeds exceed exceeding
  least most approximately approx around roughly nearly almost only just up down minus plus between until till versus vs x times equal equals reach
  reaches reached remains remain became become becomes max min maximum minimum and or nor the a an another first last next past within after before
  into onto as near cross crosses crossed crossing take takes give gives given scoring scored score averaged averaging totalled
  totals total via through against off out out-of up-to any all both these those this that its their his her my our your if when while not no`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
