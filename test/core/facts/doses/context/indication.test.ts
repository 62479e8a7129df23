import { expect, test } from 'vitest';
import { read } from '../brief.ts';

const CASES: readonly (readonly [text: string, id: string | null, from: string | null])[] = [
  // A diagnosis, a group of people or what is feared is no use.
  ['# Fibromyalgia\n\nDiagnosis: exclude epilepsy. Then give pregabalin 150 mg twice daily.', 'fibromyalgia', 'title'],
  ['# Fibromyalgia\n\n- Diagnosis: rule out epilepsy\n- Pregabalin 150 mg twice daily\n', 'fibromyalgia', 'title'],
  ['# Fibromyalgia\n\nIf epilepsy occurs: stop it. Restart pregabalin at 75 mg daily.', 'fibromyalgia', 'title'],
  ['# Fibromyalgia\n\n**Screening for epilepsy.** Ask. Then pregabalin 150 mg daily.', 'fibromyalgia', 'title'],
  ['# Notes\n\nFor epilepsy, pregabalin should be avoided. It is given at 150 mg daily.', null, null],
  ['# Fibromyalgia\n\nAnaphylaxis to tramadol: pregabalin 150 mg daily.', 'fibromyalgia', 'title'],
  ['# Notes\n\nTramadol allergy: pregabalin 150 mg daily.', null, null],
  ['# Notes\n\nAnaphylaxis: adrenaline 0.5 mg IM.', 'anaphylaxis', 'sentence'],
  ['# Fibromyalgia\n\nPregabalin 150 mg daily in the absence of ARDS.', 'fibromyalgia', 'title'],
  ['# Fibromyalgia\n\n| A | Dose |\n|-|-|\n| Epilepsy | |\n| | |\n| Pregabalin | 150 mg daily |\n', 'epilepsy', 'item'],
  ['# Fibromyalgia\n\nPregabalin 150 mg daily irrespective of epilepsy.', 'fibromyalgia', 'title'],
  ['# Fibromyalgia\n\nWith or without epilepsy, pregabalin 150 mg daily.', 'fibromyalgia', 'title'],
  ['# Notes\n\nFor postherpetic neuralgia, pregabalin 150 mg daily.', 'phn', 'sentence'],
  ['# Notes\n\nPregabalin 150 mg daily for postherpetic neuralgia.', 'phn', 'sentence'],
  ['# Fibromyalgia\n\nIf pain persists, pregabalin 150 mg daily.', 'fibromyalgia', 'title'],
  ['# Notes\n\n## Fibromyalgia\n\nPregabalin 150 mg daily.', 'fibromyalgia', 'heading'],
  ['# Notes\n\n- Fibromyalgia\n  - Pregabalin 150 mg daily\n', 'fibromyalgia', 'item'],
  ['---\ncondition: Fibromyalgia\n---\n\nPregabalin 150 mg daily.', 'fibromyalgia', 'front-matter'],
  ['# Notes\n\nPregabalin 150 mg daily.', null, null],
  // A line in bold alone heads what follows, until the next one or a heading.
  ['# Notes\n\n**Fibromyalgia:**\n\n- Pregabalin 150 mg daily\n', 'fibromyalgia', 'heading'],
  [
    '# Notes\n\n**Fibromyalgia**\n\nText.\n\n| Drug | Dose |\n| --- | --- |\n| Pregabalin | 150 mg daily |\n',
    'fibromyalgia',
    'heading',
  ],
  ['# Notes\n\n**Fibromyalgia**\n\n**Pharmacology**\n\nPregabalin 150 mg daily.', null, null],
  ['# Notes\n\n## One\n\n**Fibromyalgia**\n\n## Two\n\nPregabalin 150 mg daily.', null, null],
  ['# Notes\n\n**Fibromyalgia is common in clinics.**\n\nPregabalin 150 mg daily.', null, null],
  // A line with a colon introduces the list or table right behind it, and nothing further down.
  ['# Notes\n\nDrugs for fibromyalgia are:\n\n- Pregabalin 150 mg daily\n', 'fibromyalgia', 'heading'],
  ['# Notes\n\nDrugs for fibromyalgia are:\n\n- rest\n\nOther drugs.\n\n- Pregabalin 150 mg daily\n', null, null],
  ['# Notes\n\nDrugs for fibromyalgia are:\n\nPregabalin 150 mg daily.', null, null],
  // A long paragraph with a colon at its end speaks of more than what follows.
  [`# Notes\n\nDrugs for fibromyalgia. ${'Words and more words. '.repeat(20)}As follows:\n\n- Pregabalin 150 mg daily\n`, null, null],
  // "For …" without the colon.
  ['# Notes\n\nFor adults with fibromyalgia\n\n| Drug | Dose |\n|-|-|\n| Pregabalin | 150 mg daily |\n', 'fibromyalgia', 'heading'],
  ['# Notes\n\nFor fibromyalgia, see below.\n\n| Drug | Dose |\n|-|-|\n| Pregabalin | 150 mg daily |\n', null, null],
  // What a line below turned into a heading is none.
  [`${'Words and more words '.repeat(10)}fibromyalgia\n---\n\nPregabalin 150 mg daily.`, null, null],
  // The opening that defines a condition, where no title names one.
  ['*Created in May*\n\n# Information\n\nFibromyalgia is a long-lasting disease of unknown cause.\n\n# Drugs\n\nPregabalin 150 mg daily.', 'fibromyalgia', 'title'],
  ['# Activity\n\nPostherpetic neuralgia (PHN) is a painful condition of nerves.\n\n# Drugs\n\nPregabalin 150 mg daily.', 'phn', 'title'],
  ['# Epilepsy\n\nFibromyalgia is a long-lasting disease of muscles.\n\nPregabalin 150 mg daily.', 'epilepsy', 'title'],
  ['# Notes\n\nFibromyalgia is a cause of much distress in many families.\n\nPregabalin 150 mg daily.', null, null],
  ['# Notes\n\nWhat fibromyalgia is and what it does to people.\n\nPregabalin 150 mg daily.', null, null],
  ['# Notes\n\nSome words of more than forty letters come first.\n\nFibromyalgia is a disease of muscles and nerves.\n\nPregabalin 150 mg daily.', null, null],
  ['# Notes\n\nFibromyalgia and epilepsy are diseases of the nervous system.\n\nPregabalin 150 mg daily.', null, null],
  // What the article says that it covers.
  ['# Notes\n\nThis guideline covers the treatment of fibromyalgia in adults.\n\n## Drugs\n\nPregabalin 150 mg daily.', 'fibromyalgia', 'title'],
  ['# Notes\n\nThis guideline does not say much, and nothing about fibromyalgia.\n\n## Drugs\n\nPregabalin 150 mg daily.', null, null],
  ['# Notes\n\nThis guideline covers the treatment of fibromyalgia and of epilepsy.\n\n## Drugs\n\nPregabalin 150 mg daily.', null, null],
  ['---\ndiagnosis: Fibromyalgia\n---\n\nPregabalin 150 mg daily.', 'fibromyalgia', 'front-matter'],
  // Words at the head of a paragraph or line.
  ['# Notes\n\n**Fibromyalgia**\nPregabalin 150 mg daily.', 'fibromyalgia', 'item'],
  ['# Notes\n\n**Fibromyalgia.** Exercise comes first. Then pregabalin 150 mg daily.', 'fibromyalgia', 'item'],
  ['# Gout\n\n- **Fibromyalgia:** Exercise comes first. Then pregabalin 150 mg daily.', 'fibromyalgia', 'item'],
  ['# Notes\n\nFibromyalgia: exercise comes first. Then pregabalin 150 mg daily.', 'fibromyalgia', 'item'],
  ['# Notes\n\n**Fibromyalgia**  \n**Dose:** see below. Pregabalin 150 mg daily.', 'fibromyalgia', 'item'],
  ['# Notes\n\n**Epilepsy:** wait.\n**Fibromyalgia:** Exercise comes first. Then pregabalin 150 mg daily.', 'fibromyalgia', 'item'],
  ['# Notes\n\n**Fibromyalgia:** Exercise.\n**Sleep:** Rest first. Then pregabalin 150 mg daily.', null, null],
  ['# Notes\n\n**Fibromyalgia and epilepsy:** Exercise comes first. Then pregabalin 150 mg daily.', null, null],
  ['# Gout\n\n**Avoid in fibromyalgia:** no figures. Then pregabalin 150 mg daily.', 'gout', 'title'],
  ['# Gout\n\n**Fibromyalgia** is another disease. Pregabalin 150 mg daily.', 'gout', 'title'],
  ['# Gout\n\n**Fibromyalgia:** Exercise first. For epilepsy, pregabalin 150 mg daily.', 'epilepsy', 'sentence'],
  ['# Notes\n\nFibromyalgia\nDrugs: none at first. Then pregabalin 150 mg daily.', null, null],
  [`# Notes\n\nFibromyalgia: ${'words and words '.repeat(40)}. Pregabalin 150 mg daily.`, null, null],
  ['# Notes\n\n!!! note "Fibromyalgia"\n    Pregabalin 150 mg daily.', 'fibromyalgia', 'item'],
  ['# Notes\n\n> [!NOTE] Fibromyalgia\n> Pregabalin 150 mg daily.', 'fibromyalgia', 'item'],
  // In a table: the column of uses, the row's first cell, the column's header.
  ['# Pain\n\n| Drug | Dose | Indication |\n|-|-|-|\n| Pregabalin | 150 mg daily | fibromyalgia |\n', 'fibromyalgia', 'item'],
  ['# Pain\n\n| Condition | Treatment |\n|-|-|\n| Fibromyalgia | pregabalin 150 mg daily |\n', 'fibromyalgia', 'item'],
  ['# Notes\n\n| Drug | Fibromyalgia |\n|-|-|\n| Pregabalin | 150 mg daily |\n', 'fibromyalgia', 'item'],
  ['# Notes\n\n| Drug | Dose | Indications |\n|-|-|-|\n| Pregabalin | 150 mg daily | fibromyalgia, epilepsy |\n', null, null],
  ['# Gout\n\n| Side effect | Treatment |\n|-|-|\n| Fibromyalgia | pregabalin 150 mg daily |\n', 'gout', 'title'],
  ['# Gout\n\n| Drug | Dose | Contraindications |\n|-|-|-|\n| Pregabalin | 150 mg daily | fibromyalgia |\n', 'gout', 'title'],
  // An empty cell goes on with the one above; a row with one cell alone heads those below.
  ['# Notes\n\n| Condition | Drug | Dose |\n|-|-|-|\n| Fibromyalgia | Duloxetine | see below |\n| | Pregabalin | 150 mg daily |\n', 'fibromyalgia', 'item'],
  ['# Notes\n\n| Drug | Use | Dose |\n|-|-|-|\n| Duloxetine | fibromyalgia | see below |\n| Pregabalin | | 150 mg daily |\n', 'fibromyalgia', 'item'],
  ['# Notes\n\n| Drug | Dose |\n|-|-|\n| **Fibromyalgia** | |\n| Duloxetine | see below |\n| Pregabalin | 150 mg daily |\n', 'fibromyalgia', 'item'],
  ['# Notes\n\n| Drug | Dose |\n|-|-|\n| Fibromyalgia | |\n| Others | |\n| Pregabalin | 150 mg daily |\n', null, null],
  ['# Notes\n\n| Drug | Dose |\n|-|-|\n| Fibromyalgia | see below |\n| Pregabalin | 150 mg daily |\n', null, null],
  ['# Notes\n\n| Treatment of fibromyalgia | Advice |\n|-|-|\n| First | pregabalin 150 mg daily |\n', 'fibromyalgia', 'item'],
  ['# Notes\n\n| Treatment of fibromyalgia | Advice |\n|-|-|\n| In epilepsy | pregabalin 150 mg daily |\n', 'epilepsy', 'item'],
  ['# Notes\n\n| Infection | Advice |\n|-|-|\n| Lungs | pregabalin 150 mg daily |\n', null, null],
  ['# Gout\n\n| Cautions: fibromyalgia | Advice |\n|-|-|\n| First | pregabalin 150 mg daily |\n', 'gout', 'title'],
  // A line that is a condition's name alone, right before what it heads.
  ['# Notes\n\n*Fibromyalgia*\n\nPregabalin 150 mg daily.', 'fibromyalgia', 'heading'],
  ['# Notes\n\nPostherpetic neuralgia (PHN)\n\n- Rest\n- Pregabalin 150 mg daily.', 'phn', 'heading'],
  ['# Gout\n\nFibromyalgia\n\n| Drug | Dose |\n|-|-|\n| Pregabalin | 150 mg daily |\n', 'fibromyalgia', 'heading'],
  ['# Notes\n\nEpilepsy\n\nFibromyalgia\n\nPregabalin 150 mg daily.', null, null],
  ['# Notes\n\nFibromyalgia\n\nSome words.\n\nPregabalin 150 mg daily.', null, null],
  ['# Notes\n\nNo fibromyalgia\n\nPregabalin 150 mg daily.', null, null],
  ['# Notes\n\nFibromyalgia\n\n## Drugs\n\nPregabalin 150 mg daily.', null, null],
  // Lines that say outright what the drug is for.
  ['# Notes\n\n## Pregabalin\n\n- Indication: fibromyalgia\n- Dose: 150 mg twice daily', 'fibromyalgia', 'item'],
  [
    '# Notes\n\n**Condition:** fibromyalgia\n\n**Drug:** pregabalin\n\n**Dose:** 150 mg twice daily',
    'fibromyalgia',
    'item',
  ],
  [
    '# Notes\n\nUse: gout\n\nDrug: colchicine\n\nDose: 0.6 mg daily\n\nUse: fibromyalgia\n\nDrug: pregabalin\n\nDose: 150 mg daily',
    'gout',
    'item',
  ],
  ['# Notes\n\n## Pregabalin\n\n- Underlying condition: fibromyalgia\n- Dose: 150 mg twice daily', null, null],
  ['# Notes\n\n## Pregabalin\n\n- **Indication:** fibromyalgia\n- **Dose:** 150 mg twice daily', 'fibromyalgia', 'item'],
  ['# Notes\n\n## Pregabalin\n\n- Uses: fibromyalgia in adults\n- Dosing:\n  - oral: 150 mg twice daily', 'fibromyalgia', 'item'],
  ['# Notes\n\n## Pregabalin\n\n**Indication:** fibromyalgia\n\n**Dose:** 150 mg twice daily', 'fibromyalgia', 'item'],
  ['# Notes\n\n## Pregabalin\n\n**Indication:** fibromyalgia  \n**Dose:** 150 mg twice daily', 'fibromyalgia', 'sentence'],
  ['# Notes\n\nIndicated for fibromyalgia:\n\n- Pregabalin 150 mg twice daily', 'fibromyalgia', 'item'],
  ['# Notes\n\n## Pregabalin\n\n### Indications\n\nFibromyalgia\n\n### Dosage\n\n150 mg twice daily', 'fibromyalgia', 'item'],
  ['# Notes\n\n## Pregabalin\n\n| Item | Detail |\n|-|-|\n| Indication | Fibromyalgia |\n| Dose | 150 mg daily |\n', 'fibromyalgia', 'item'],
  ['# Notes\n\n| | Pregabalin | Duloxetine |\n|-|-|-|\n| Uses | epilepsy | fibromyalgia |\n| Dose | 150 mg daily | 60 mg daily |\n', 'epilepsy', 'item'],
  ['# Pain\n\n## Pregabalin\n\n- Indication: severe pain\n- Dose: 150 mg twice daily', 'pain', 'item'],
  ['# Asthma\n\n## Pregabalin\n\n- Indication: fibromyalgia not responding to exercise\n- Dose: 150 mg twice daily', 'fibromyalgia', 'item'],
  // Behind the dose too, up to a further dose or drug.
  ['# Notes\n\n**Pregabalin**\n\n- Dose: 150 mg daily\n- Indication: fibromyalgia', 'fibromyalgia', 'item'],
  ['# Notes\n\n- Pregabalin\n  - Dose: 150 mg daily\n  - Renally cleared\n  - Use: fibromyalgia', 'fibromyalgia', 'item'],
  ['# Notes\n\n- Pregabalin\n  - Dose: 150 mg daily\n  - Use: fibromyalgia, epilepsy', null, null],
  ['# Notes\n\n- Pregabalin\n  - Dose: 150 mg daily\n  - Use: fibromyalgia\n    - Off-label: epilepsy', null, null],
  ['# Notes\n\n- Pregabalin\n  - Use: fibromyalgia\n    - Not sedating\n  - Dose: 150 mg daily', 'fibromyalgia', 'item'],
  ['# Notes\n\n- Pregabalin\n  - Dose: 150 mg daily\n- Duloxetine\n  - Use: fibromyalgia', null, null],
  ['# Notes\n\n**Pregabalin**\n\n- Dose: 150 mg daily\n- Higher dose: 600 mg daily\n- Use: fibromyalgia', null, null],
  ['# Notes\n\n- Pregabalin 150 mg daily\n- Use: fibromyalgia', null, null],
  ['# Notes\n\n**Pregabalin**\n\n- Use: epilepsy\n- Dose: 150 mg daily\n- Use: fibromyalgia', null, null],
  ['# Notes\n\n- Pregabalin\n  - Uses:\n    - fibromyalgia\n  - Dose: 150 mg daily', 'fibromyalgia', 'item'],
  ['# Notes\n\n- Pregabalin\n  - Uses:\n    - fibromyalgia\n    - epilepsy\n  - Dose: 150 mg daily', null, null],
  ['# Notes\n\n- Pregabalin\n  - Use:\n    - Helps in fibromyalgia\n    - Not sedating\n  - Dose: 150 mg daily', null, null],
  // They give several uses, or one beside others that are not known: none of them, unless the article is about one.
  ['# Notes\n\n## Pregabalin\n\n- Indications: fibromyalgia, epilepsy\n- Dose: 150 mg twice daily', null, null],
  ['# Epilepsy\n\n## Pregabalin\n\n- Indications: fibromyalgia, epilepsy\n- Dose: 150 mg twice daily', 'epilepsy', 'title'],
  ['# Gout\n\n## Pregabalin\n\n- Indications: fibromyalgia, epilepsy\n- Dose: 150 mg twice daily', null, null],
  ['# Notes\n\n## Pregabalin\n\n- Indications: fibromyalgia and stage fright\n- Dose: 150 mg twice daily', null, null],
  ['# Notes\n\n## Pregabalin\n\n- Indication: not for fibromyalgia\n- Dose: 150 mg twice daily', null, null],
  // They are about another drug, or about what is feared.
  ['# Notes\n\n- Indication: fibromyalgia\n- Gabapentin\n- Pregabalin\n  - Dose: 150 mg twice daily', null, null],
  ['# Notes\n\n**Indication:** fibromyalgia\n\nGabapentin is old.\n\n- Pregabalin 150 mg daily', null, null],
  ['# Altitude, gout, diarrhea\n\nPregabalin 150 mg twice daily.', null, null],
  ['# Notes\n\n## Pregabalin\n\n- Contraindication: fibromyalgia\n- Dose: 150 mg twice daily', null, null],
  // A sentence before says it of the same drug.
  ['# Notes\n\nPregabalin is licensed for fibromyalgia. The dose is 150 mg twice daily.', 'fibromyalgia', 'sentence'],
  ['# Notes\n\nPregabalin is not licensed for fibromyalgia. The dose is 150 mg twice daily.', null, null],
  ['# Notes\n\nPregabalin is used for fibromyalgia and stage fright. The dose is 150 mg twice daily.', null, null],
  ['# Notes\n\nPregabalin is used for fibromyalgia. Gabapentin is cheaper. Give 300 mg daily.', null, null],
  ['# Notes\n\nPregabalin is used for fibromyalgia. For epilepsy give 150 mg daily.', 'epilepsy', 'sentence'],
  ['# Notes\n\nPregabalin is the first choice in fibromyalgia. It is started at 150 mg daily.', 'fibromyalgia', 'sentence'],
  ['# Notes\n\nPregabalin is an option in adults with fibromyalgia. It is started at 150 mg daily.', 'fibromyalgia', 'sentence'],
  ['# Notes\n\nPregabalin is no option in fibromyalgia. It is started at 150 mg daily.', null, null],
  ['# Notes\n\nFibromyalgia can be treated with pregabalin. Start with 150 mg daily.', 'fibromyalgia', 'sentence'],
  ['# Notes\n\nFibromyalgia is not treated with pregabalin. Start with 150 mg daily.', null, null],
  ['# Notes\n\nFor fibromyalgia, pregabalin is an option. Start with 150 mg daily.', 'fibromyalgia', 'sentence'],
  ['# Notes\n\nFor fibromyalgia and stage fright, pregabalin is an option. Start with 150 mg daily.', null, null],
  ['# Notes\n\nIn patients with epilepsy, pregabalin is an option. Start with 150 mg daily.', null, null],
  ['# Notes\n\nPregabalin 150 mg daily to control fibromyalgia.', 'fibromyalgia', 'sentence'],
  ['# Notes\n\nPregabalin 150 mg daily does not control fibromyalgia.', null, null],
  // … and the article is about no other use.
  ['# Epilepsy\n\nPregabalin is also licensed for fibromyalgia. The dose is 150 mg twice daily.', null, null],
  ['# Neuropathic pain\n\nPregabalin is licensed for diabetic neuropathy. The dose is 150 mg twice daily.', 'dpn', 'sentence'],
  // In brackets behind the dose; what it is for, before who they are.
  ['# Notes\n\nPregabalin 150 mg twice daily (fibromyalgia).', 'fibromyalgia', 'sentence'],
  ['# Notes\n\nIn patients with epilepsy, pregabalin 150 mg daily for fibromyalgia.', 'fibromyalgia', 'sentence'],
  ['# Notes\n\nIn patients with epilepsy, pregabalin 150 mg daily, and for fibromyalgia 300 mg daily.', 'epilepsy', 'sentence'],
  ['# Notes\n\nIn patients with epilepsy, pregabalin 150 mg daily.', 'epilepsy', 'sentence'],
  ['# Notes\n\nFibromyalgia in patients with epilepsy: pregabalin 150 mg daily.', 'fibromyalgia', 'sentence'],
  ['# Notes\n\nFibromyalgia in an older man who has epilepsy: pregabalin 150 mg daily.', 'fibromyalgia', 'sentence'],
  ['# Notes\n\nFibromyalgia, in patients with epilepsy: pregabalin 150 mg daily.', 'epilepsy', 'sentence'],
  ['# Notes\n\nPain in patients with epilepsy: pregabalin 150 mg daily.', 'epilepsy', 'sentence'],
  ['# Notes\n\nFibromyalgia in patients with cirrhosis: pregabalin 150 mg daily.', 'fibromyalgia', 'sentence'],
  // A complaint that is plainly the purpose does not give way; one that is only mentioned does.
  ['# Supraventricular tachycardia\n\n1. Consider sedation:\n   - Midazolam 2 mg IV', 'sedation', 'item'],
  ['# Supraventricular tachycardia\n\n- Watch sedation and breathing for an hour:\n   - Midazolam 2 mg IV', 'svt', 'title'],
  ['# Ventricular tachycardia\n\n## Torsades de pointes\n\nMidazolam 2 mg IV.', 'torsades', 'heading'],
  ['# Gout\n\nColchicine 0.5 mg daily because of rhabdomyolysis.', 'gout', 'title'],
  ['# Gout\n\n## Fever\n\nParacetamol 1 g daily.', 'fever', 'heading'],
  ['# Gout\n\nFor fever, paracetamol 1 g daily.', 'fever', 'sentence'],
  ['# Gout\n\nIf fever lasts, paracetamol 1 g daily.', 'gout', 'title'],
  ['# Chemotherapy-induced nausea and vomiting\n\n## Nausea\n\nOndansetron 8 mg daily.', 'chemotherapy-nausea', 'title'],
  ['# Fibromyalgia\n\n## Pain\n\nPregabalin 150 mg daily.', 'fibromyalgia', 'title'],
  // The caption above a table; columns that are headed by the use.
  ['# Notes\n\nTable 1. Drugs for fibromyalgia\n\n| Drug | Dose |\n|-|-|\n| Pregabalin | 150 mg daily |\n', 'fibromyalgia', 'heading'],
  ['# Notes\n\nDrugs for fibromyalgia\n\n| Drug | Dose |\n|-|-|\n| Pregabalin | 150 mg daily |\n', null, null],
  ['# Notes\n\n| Drug | Used for | Dose |\n|-|-|-|\n| Pregabalin | fibromyalgia | 150 mg daily |\n', 'fibromyalgia', 'item'],
  // The front matter: one condition, or none.
  ['---\nconditions: [fibromyalgia]\n---\n\nPregabalin 150 mg daily.', 'fibromyalgia', 'front-matter'],
  ['---\nconditions: [fibromyalgia, epilepsy]\n---\n\nPregabalin 150 mg daily.', null, null],
  ['---\ndescription: How to treat fibromyalgia\n---\n\nPregabalin 150 mg daily.', 'fibromyalgia', 'front-matter'],
  ['---\ndescription: What fibromyalgia does to sleep\n---\n\nPregabalin 150 mg daily.', null, null],
  // A place that names two uses side by side says neither; who has another disease as well is no second use.
  ['# Fibromyalgia and epilepsy\n\nPregabalin 150 mg daily.', null, null],
  ['# Notes\n\n## Fibromyalgia / epilepsy\n\nPregabalin 150 mg daily.', null, null],
  ['# Notes\n\n## Fibromyalgia in epilepsy\n\nPregabalin 150 mg daily.', 'fibromyalgia', 'heading'],
  ['# Neuropathic pain and diabetic neuropathy\n\nPregabalin 150 mg daily.', 'neuropathic-pain', 'title'],
  // In a sentence likewise; what two kinds of one condition have in common is what it is for.
  ['# Gout\n\nFor fibromyalgia and epilepsy, pregabalin 600 mg daily.', null, null],
  ['# Notes\n\nPregabalin 600 mg daily for epilepsy or fibromyalgia.', null, null],
  ['# Notes\n\nFor cystitis or pyelonephritis, amoxicillin 500 mg daily.', 'uti', 'sentence'],
  ['# Cystitis, pyelonephritis and pneumonia\n\nAmoxicillin 500 mg daily.', null, null],
  // The column, item or heading between the condition and the dose says which stage of it is meant.
  ['# Gout\n\n## Prophylaxis\n\nColchicine 0.5 mg daily.', 'gout-prevention', 'title'],
  ['# Gout\n\n- Acute flares:\n  - Colchicine 1 mg daily.', 'gout-flare', 'title'],
  ['# Gout\n\n## Acute flares and prophylaxis\n\nColchicine 0.5 mg daily.', 'gout', 'title'],
  ['# Influenza\n\n| Drug | Treatment | Prophylaxis |\n|-|-|-|\n| Aspirin | 75 mg daily | 50 mg daily |\n', 'influenza', 'title'],
  ['# Influenza\n\n| Drug | Prophylaxis | Treatment |\n|-|-|-|\n| Aspirin | 75 mg daily | 50 mg daily |\n', 'influenza:prevention', 'title'],
  ['# Stroke\n\n## Secondary prevention\n\nAspirin 75 mg daily.', 'recurrent-stroke-prevention', 'title'],
  ['# Stroke\n\n## Secondary prevention\n\n### Gout\n\nColchicine 0.5 mg daily.', 'gout', 'heading'],
  ['# Epilepsy\n\n## Prevention\n\nPregabalin 150 mg daily.', 'epilepsy', 'title'],
  ['# COPD\n\n## Exacerbations\n\nPrednisolone 30 mg daily.', 'copd-exacerbation', 'title'],
  ['# Atrial fibrillation\n\n## Stroke prevention\n\nApixaban 5 mg daily.', 'af', 'title'],
  ['# Stroke prevention\n\nAspirin 75 mg daily.', 'stroke-prevention', 'title'],
  ['# Notes\n\nApixaban 5 mg daily for stroke prevention in AF.', 'af', 'sentence'],
]; // biome-ignore format: a table

test('each dose of a sentence has the condition that follows it', () => {
  const uses = (text: string) => read(text).map((dose) => dose.indication?.id ?? null);
  expect(uses('# Notes\n\nPregabalin (150 mg daily in fibromyalgia, 600 mg daily in epilepsy).')).toEqual([
    'fibromyalgia',
    'epilepsy',
  ]);
  expect(uses('# Notes\n\nPregabalin: in fibromyalgia 150 mg daily, in epilepsy 600 mg daily.')).toEqual([
    'fibromyalgia',
    'epilepsy',
  ]);
  expect(uses('# Notes\n\nPregabalin 150 mg daily for fibromyalgia, up to 450 mg daily.')).toEqual([
    'fibromyalgia',
    'fibromyalgia',
  ]);
});

test.each(CASES)('%s', (text, id, from) => {
  const indication = read(text)[0]?.indication ?? null;
  expect([indication?.id ?? null, indication?.from ?? null]).toEqual([id, from]);
});
