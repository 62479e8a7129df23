import { describe, expect, test } from 'vitest';
import { brief, read, readProse } from '../brief.ts';

const roles = (text: string): string[] => readProse(text).map((dose) => `${brief(dose)}: ${dose.role}`);

describe('what a dose is for the reader', () => {
  test.each<readonly [text: string, roles: readonly string[]]>([
    ['Give morphine 10 mg by mouth.', ['recommendation']],
    ['Morphine 10 mg is equipotent to tramadol 60 mg.', ['evidence', 'evidence']],
    ['1 g of metformin ≈ 4 mmol.', ['evidence', 'evidence']],
    ['Give morphine ≈ 10 mg by mouth.', ['recommendation']],
    ['1 unit of heparin is the amount that keeps 1 mL of plasma from clotting.', ['evidence']],
    ['Give 1 unit of insulin for each 10 g of carbohydrate.', ['recommendation']],
    ['Fentanyl infusion = 50 mcg/h.', ['recommendation']],
    ['Amitriptyline 1500 mg = death', ['evidence']],
    ['Duloxetine 60 mg daily; 120 mg a day confers no additional benefit.', ['recommendation', 'prohibition']],
    ['Duloxetine 120 mg daily is no more effective than 60 mg daily.', ['prohibition', 'recommendation']],
    ['Duloxetine 60 mg daily, there is no benefit above 120 mg daily.', ['recommendation', 'evidence']],
    ['Start a statin in anyone over 40 years who takes methotrexate 7.5 mg or more daily.', ['history']],
    ['A 64-year-old man takes digoxin 500 mcg daily and presents with nausea.', ['history']],
    ['She takes digoxin 250 mcg daily. Start apixaban 5 mg twice daily.', ['history', 'recommendation']],
    ['His wife has been started on lithium 800 mg daily.', ['history']],
    [
      'Mr Roe, 58, is treated with carvedilol 25 mg daily. He should take digoxin 125 mcg daily.',
      ['history', 'recommendation'],
    ],
    ['For a 4-year-old child of 16 kg, acetaminophen 240 mg.', ['recommendation']],
    ['A 6-year-old child (20 kg): acetaminophen 300 mg.', ['recommendation']],
    ['A 64-year-old man: on digoxin 125 mcg daily.', ['history']],
    ['A 70-year-old man: give digoxin 125 mcg daily.', ['recommendation']],
    ['- Current medications:\n  - Metformin 1 g twice daily', ['history']],
    ['Patients were allocated to methotrexate 15 mg weekly or to usual care.', ['evidence']],
    ['The usual dose is methotrexate 15 mg weekly.', ['recommendation']],
    ['Bioavailability falls from 60% at 900 mg/day of gabapentin to 33%.', ['evidence']],
    ['The lethal dose of colchicine is 10 mg.', ['evidence']],
    ['The LD50 of colchicine is 1 mg/kg.', ['evidence']],
    ['Give prednisolone 40 mg daily (or an equivalent corticosteroid).', ['recommendation']],
    ['Prednisolone 40 mg, equivalent to dexamethasone 6 mg.', ['evidence', 'evidence']],
    ['Patients who had taken lithium 2 g daily were admitted.', ['history']],
    ['The others were receiving lithium 800 mg daily.', ['history']],
    ['Patients already receiving lithium 800 mg daily need a level.', ['history']],
    ['Patients on haemodialysis take gabapentin 100 mg once daily.', ['recommendation']],
    ['Give patients on peritoneal dialysis gabapentin 100 mg once daily.', ['recommendation']],
    ['Patients on gabapentin 300 mg daily need no change.', ['history']],
    ['Patients on lithium should receive 800 mg daily.', ['recommendation']],
    ['In patients taking metformin 1 g twice daily, add pregabalin 75 mg daily.', ['history', 'recommendation']],
    ['Switch from tramadol 400 mg/day to morphine 10 mg twice daily.', ['history', 'recommendation']],
    ['Stop if toxicity is suspected, then give digoxin 125 mcg daily.', ['recommendation']],
    ['Doses of 60 mg of citalopram are no longer used.', ['prohibition']],
    ['Prednisolone (1 mg/kg) is not used in this setting.', ['prohibition']],
    ['There is no role for morphine 10 mg IM here.', ['prohibition']],
    ['Give morphine 5 mg rather than 10 mg.', ['recommendation', 'prohibition']],
    ['Ondansetron 8 mg, not 16 mg, before chemotherapy.', ['recommendation', 'prohibition']],
    ['Aspirin is not used as high dose (1 g daily).', ['prohibition']],
    ['Give aspirin 300 mg daily if thrombolysis is not given.', ['recommendation']],
    ['If alteplase is not used, aspirin 300 mg daily.', ['recommendation']],
    ['Amitriptyline 25 mg at night is not licensed for pain.', ['recommendation']],
    ['Midazolam was once given at 60 mg a day for agitation.', ['history']],
    ['Fentanyl 50 mcg had been used in theatre.', ['history']],
    ['Previously on sertraline 100 mg, stopped in 2019.', ['history']],
    ['Took about 3 g of lithium two hours ago.', ['history']],
    ['If aspirin was given before, start apixaban 5 mg twice daily.', ['recommendation']],
    ['Give doxycycline 200 mg once, then 100 mg daily until stopped.', ['recommendation', 'recommendation']],
    ['Clarify first: stop atorvastatin 40 mg and give apixaban 5 mg.', ['history', 'recommendation']],
    ['We do not load with 1 g of phenytoin here.', ['prohibition']],
    ['Nobody should now be offered 75 mg of tramadol.', ['prohibition']],
    ['Do not delay: give phenytoin 1 g.', ['recommendation']],
    ['Do not wait before giving phenytoin 1 g.', ['recommendation']],
    ['If she does not take aspirin, clonidine 75 mcg.', ['recommendation']],
    ['The 40 mg atorvastatin dose was withdrawn from the guideline.', ['prohibition']],
    ['Start morphine 30 mg daily instead of oxycodone 20 mg.', ['recommendation', 'prohibition']],
    ['Without evidence for 2 mg/kg, the panel was silent.', ['prohibition']],
    ['He had a single dose of vancomycin 400 mg last night.', ['history']],
    ['Her doctor had already doubled the furosemide to 80 mg.', ['history']],
    ['Tried and failed: topiramate 100 mg, clonidine 75 mcg.', ['history', 'history']],
    ['Prednisolone 10 mg daily, even where 20 mg or more was needed before.', ['recommendation', 'history']],
    ['Of 300 women allocated to clonidine 75 mcg, half improved.', ['evidence']],
    ['The control group took lithium 800 mg daily.', ['evidence']],
    ['Apixaban 5 mg twice daily was tested against warfarin.', ['evidence']],
    ['The bioavailability of a 50 mg dose of morphine is about 30 %.', ['evidence']],
    ['A phase 2 study explored lithium 800 mg daily.', ['evidence']],
    ['Phase 2: start lithium 800 mg daily.', ['recommendation']],
    ['Six of eight dogs that got 2 mg/kg of lithium died.', ['evidence']],
    ['Investigators infused lidocaine 1 mg/kg over 40 minutes.', ['evidence']],
    ['The authors recommend lithium 800 mg daily.', ['recommendation']],
    ['He used to take 2 g of ibuprofen a day.', ['history']],
    ['Morphine 10 mg daily is used to treat pain.', ['recommendation']],
    ['Allergies: rash after amoxicillin 500 mg in 2018.', ['history']],
    ['Medication before surgery: digoxin 125 mcg, aspirin 75 mg.', ['history', 'history']],
    ['Medication: digoxin 125 mcg.', ['recommendation']],
    ['The child may have eaten 5 mg of digoxin.', ['history']],
    ['Consider it in those having prednisolone 7.5 mg or more.', ['history']],
    ['The committee decided against tramadol 200 mg.', ['prohibition']],
    ['It makes no sense to give 10 mg of morphine.', ['prohibition']],
    ['Furosemide 1 mg daily replaces lithium 40 mg.', ['recommendation', 'prohibition']],
    ['Fatalities followed 50 mg of colchicine.', ['evidence']],
    ['Digoxin 0.25 mg daily is too much for a frail woman.', ['prohibition']],
    ['Digoxin 0.25 mg daily if 0.5 mg is too much.', ['recommendation', 'prohibition']],
    ['We have stopped using tramadol 100 mg.', ['prohibition']],
    ['Three years ago she began lithium 800 mg.', ['history']],
    ['Received alteplase 0.9 mg/kg at the referring hospital.', ['history']],
    ['Alteplase 0.9 mg/kg for patients who were well 4 hours ago.', ['recommendation']],
    ['DHx: apixaban 5 mg daily, digoxin 125 mcg.', ['history', 'history']],
    ['Mice given 10 mg/kg of rituximab lived longer.', ['evidence']],
    ['A case series described colchicine 0.5 mg twice daily in 11 adults.', ['evidence']],
    ['Apixaban 5 mg twice daily reduces stroke and should be offered.', ['recommendation']],
    ['Apixaban 5 mg twice daily reduces stroke.', ['evidence']],
    ['- The model assumes:\n  - Fentanyl 3 mcg/kg\n  - Midazolam 2 mg', ['evidence', 'evidence']],
    ['Midazolam 0.3 mg/kg by mouth (do not give IM).', ['recommendation']],
    ['Do not give IV midazolam 10 mg.', ['prohibition']],
    ['Ibuprofen 400 mg at once, or colchicine if an NSAID is contraindicated.', ['recommendation']],
    ['Metformin 500 mg is contraindicated if eGFR is below 30.', ['prohibition']],
    ['Start metformin 500 mg once daily (not 1000 mg).', ['recommendation', 'prohibition']],
    ['- Before the operation:\n  - Fentanyl 3 mcg/kg', ['recommendation']],
  ])('%s', (text, expected) => {
    const found = text.startsWith('-') ? read(text) : readProse(text);
    expect(found.map((dose) => dose.role)).toEqual(expected);
  });

  test('a row or column of equivalents gives nothing', () => {
    const table = (label: string) =>
      `| Property | Morphine | Fentanyl |\n|---|---|---|\n| ${label} | 10 mg | 150 mcg |`;
    expect(read(table('Equianalgesic dose')).map((dose) => dose.role)).toEqual(['evidence', 'evidence']);
    expect(read(table('Dose')).map((dose) => dose.role)).toEqual(['recommendation', 'recommendation']);
  });

  test('what a container holds is no dose', () => {
    expect(roles('1 mL of digoxin solution contains a dose of 50 micrograms.')).toHaveLength(1);
    expect(roles('In 10 mL of digoxin there is a dose of 1 mg.')).toHaveLength(1);
    expect(roles('Draw up 4 mL of the 5 g in 10 mL solution of metformin.')).toEqual([]);
    expect(roles('There is 93 mg of calcium in a 10 mL ampoule.')).toEqual([]);
    expect(roles('There are people who need morphine 10 mg daily.')).toHaveLength(1);
  });
});

test('a limit inside a limit is of the same period', () => {
  const [, perKg, whole] = readProse('Ibuprofen 5–10 mg/kg (max. 30 mg/kg/day (max. 2400 mg))');
  expect([perKg?.per, whole?.per]).toEqual(['day', 'day']);
});

test('what is divided is the amount of a day', () => {
  const [dose] = readProse('Pregabalin up to 600 mg in divided doses (twice daily)');
  expect([dose?.per, dose?.daily?.high]).toEqual(['day', 600]);
  expect(readProse('Pregabalin 75 mg twice daily in divided doses')[0]?.daily?.high).toBe(150);
});
