/** Infections. */
import { condition } from './condition.ts';

export const INFECTIONS = [
  condition('infection', 'infection', '', { names: ['bacterial infection', 'bacterial infections'], weak: true }),
  condition('sepsis', 'sepsis', 'infection', { names: ['septicemia', 'septicaemia', 'severe sepsis'] }),
  condition('bacteremia', 'bacteremia', 'infection', { names: ['bloodstream infection', 'staphylococcal bacteremia'] }),
  condition('endocarditis', 'infective endocarditis', 'infection', {
    names: ['endocarditis', 'bacterial endocarditis'],
  }),
  condition('endocarditis-prophylaxis', 'endocarditis prophylaxis', '', {
    names: ['prophylaxis of endocarditis', 'prevention of endocarditis'],
  }),
  condition('surgical-prophylaxis', 'surgical prophylaxis', '', {
    names: ['perioperative prophylaxis', 'surgical antibiotic prophylaxis', 'antibiotic prophylaxis'],
  }),
  condition('cns-infection', 'central nervous system infection', 'infection', { names: ['CNS infection'] }),
  condition('meningitis', 'bacterial meningitis', 'cns-infection', {
    names: ['meningitis', 'meningococcal disease', 'meningococcal meningitis', 'pneumococcal meningitis'],
  }),
  condition('other-meningitis', 'meningitis that is not bacterial', 'infection', {
    names: ['viral meningitis', 'aseptic meningitis', 'fungal meningitis', 'tuberculous meningitis', 'TB meningitis'],
  }),
  condition('encephalitis', 'herpes simplex encephalitis', 'herpes', { names: ['encephalitis', 'HSV encephalitis'] }),
  condition('respiratory-infection', 'respiratory tract infection', 'infection', {
    names: ['upper respiratory tract infection'],
    abbreviations: ['URTI', 'RTI'],
  }),
  condition('lower-respiratory-infection', 'lower respiratory tract infection', 'respiratory-infection', {
    names: ['chest infection'],
    abbreviations: ['LRTI'],
  }),
  condition('pneumonia', 'pneumonia', 'lower-respiratory-infection', {
    names: ['bacterial pneumonia'],
  }),
  condition('community-pneumonia', 'community-acquired pneumonia', 'pneumonia', { abbreviations: ['CAP'] }),
  condition('hospital-pneumonia', 'hospital-acquired pneumonia', 'pneumonia', {
    names: ['ventilator-associated pneumonia', 'nosocomial pneumonia', 'aspiration pneumonia'],
    abbreviations: ['HAP', 'VAP'],
  }),
  condition('pcp', 'Pneumocystis pneumonia', 'infection', {
    names: ['pneumocystis jirovecii pneumonia', 'pneumocystis carinii pneumonia', 'PCP pneumonia'],
    abbreviations: ['PJP'],
  }),
  condition('viral-respiratory-infection', 'viral respiratory infection', 'infection', {
    names: [
      'viral pneumonia',
      'viral pharyngitis',
      'viral sinusitis',
      'viral rhinosinusitis',
      'viral bronchitis',
      'viral tonsillitis',
      'viral upper respiratory tract infection',
      'common cold',
    ],
  }),
  condition('fungal-pneumonia', 'fungal pneumonia', 'fungal-infection'),
  condition('bronchitis', 'acute bronchitis', 'lower-respiratory-infection', {
    names: ['bronchitis', 'chronic bronchitis'],
  }),
  condition('chronic-bronchitis-exacerbation', 'exacerbation of chronic bronchitis', 'bronchitis', {
    names: ['acute bacterial exacerbation of chronic bronchitis', 'acute exacerbation of chronic bronchitis'],
    abbreviations: ['AECB', 'ABECB'],
  }),
  condition('pertussis', 'pertussis', 'infection', { names: ['whooping cough'] }),
  condition('tuberculosis', 'tuberculosis', 'infection', {
    names: ['pulmonary tuberculosis', 'active tuberculosis'],
    abbreviations: ['TB'],
  }),
  condition('latent-tuberculosis', 'latent tuberculosis infection', '', {
    names: ['latent tuberculosis', 'latent TB'],
    abbreviations: ['LTBI'],
  }),
  condition('ent-infection', 'ear, nose or throat infection', 'infection', {
    names: ['ear, nose and throat infection', 'infection of the ear, nose or throat', 'ENT infection'],
  }),
  condition('otitis-media', 'acute otitis media', 'ent-infection', {
    names: ['otitis media', 'middle ear infection', 'ear infection'],
    abbreviations: ['AOM'],
  }),
  condition('otitis-externa', 'otitis externa', 'infection', { names: ["swimmer's ear"] }),
  condition('sinusitis', 'acute bacterial sinusitis', 'ent-infection', {
    names: ['sinusitis', 'rhinosinusitis', 'acute sinusitis', 'acute bacterial rhinosinusitis', 'acute rhinosinusitis'],
  }),
  condition('pharyngitis', 'streptococcal pharyngitis', 'ent-infection', {
    names: [
      'pharyngitis',
      'tonsillitis',
      'sore throat',
      'strep throat',
      'group A streptococcal pharyngitis',
      'acute tonsillitis',
      'tonsillopharyngitis',
      'pharyngotonsillitis',
      'strep pharyngitis',
    ],
  }),
  condition('rheumatic-fever', 'rheumatic fever', '', { names: ['acute rheumatic fever', 'rheumatic heart disease'] }),
  condition('scarlet-fever', 'scarlet fever', 'infection'),
  condition('skin-infection', 'skin infection', 'infection', {
    names: [
      'skin and soft tissue infection',
      'skin and skin structure infection',
      'soft tissue infection',
      'skin abscess',
      'cutaneous abscess',
      'furunculosis',
    ],
    abbreviations: ['SSTI', 'ABSSSI'],
  }),
  condition('complicated-skin-infection', 'complicated skin infection', 'skin-infection', {
    names: ['complicated skin and soft tissue infection', 'complicated skin and skin structure infection'],
    abbreviations: ['cSSTI', 'cSSSI'],
  }),
  condition('uncomplicated-skin-infection', 'uncomplicated skin infection', 'skin-infection', {
    names: ['uncomplicated skin and soft tissue infection', 'uncomplicated skin and skin structure infection'],
    abbreviations: ['uSSTI', 'uSSSI'],
  }),
  condition('cellulitis', 'cellulitis', 'skin-infection', { names: ['erysipelas'] }),
  condition('impetigo', 'impetigo', 'skin-infection'),
  condition('necrotizing-fasciitis', 'necrotizing fasciitis', 'infection', {
    names: ['necrotising fasciitis', 'necrotizing soft tissue infection', 'necrotising soft tissue infection'],
  }),
  condition('bite-wound', 'bite wound', 'skin-infection', {
    names: ['animal bite', 'human bite', 'dog bite', 'cat bite'],
  }),
  condition('diabetic-foot-infection', 'diabetic foot infection', 'skin-infection', {
    names: ['diabetic foot ulcer', 'diabetic foot'],
  }),
  condition('bone-joint-infection', 'bone and joint infection', 'infection', {
    names: ['osteomyelitis', 'septic arthritis'],
  }),
  condition('uti', 'urinary tract infection', 'infection', {
    names: ['urinary infection', 'genitourinary infection', 'urine infection'],
    abbreviations: ['UTI'],
  }),
  condition('complicated-uti', 'complicated urinary tract infection', 'uti', {
    names: ['complicated UTI'],
    abbreviations: ['cUTI'],
  }),
  condition('cystitis', 'uncomplicated cystitis', 'uti', {
    names: [
      'cystitis',
      'acute cystitis',
      'uncomplicated urinary tract infection',
      'lower urinary tract infection',
      'uncomplicated UTI',
      'lower UTI',
      'bladder infection',
      'simple UTI',
    ],
  }),
  // Pain of the bladder without bacteria.
  condition('interstitial-cystitis', 'interstitial cystitis', '', {
    names: [
      'bladder pain syndrome',
      'painful bladder syndrome',
      'radiation cystitis',
      'hemorrhagic cystitis',
      'eosinophilic cystitis',
    ],
  }),
  condition('pyelonephritis', 'pyelonephritis', 'uti', {
    names: ['acute pyelonephritis', 'upper urinary tract infection', 'upper UTI', 'kidney infection'],
  }),
  condition('uti-prevention', 'prevention of urinary tract infection', '', {
    names: ['UTI prophylaxis', 'urinary tract infection prophylaxis', 'recurrent UTI prophylaxis'],
  }),
  condition('prostatitis', 'bacterial prostatitis', 'infection', { names: ['prostatitis'] }),
  condition('chronic-bacterial-prostatitis', 'chronic bacterial prostatitis', 'prostatitis'),
  condition('gonorrhea', 'gonorrhea', 'infection', {
    names: ['gonococcal infection', 'gonorrhoea', 'gonococcal urethritis', 'gonococcal cervicitis'],
  }),
  condition('nongonococcal-urethritis', 'non-gonococcal urethritis', 'infection', {
    names: ['nongonococcal urethritis', 'non-gonococcal cervicitis', 'nongonococcal cervicitis'],
    abbreviations: ['NGU'],
  }),
  condition('chancroid', 'chancroid', 'infection'),
  condition('chlamydia', 'chlamydia', 'infection', {
    names: ['chlamydial infection', 'chlamydia trachomatis infection'],
  }),
  condition('syphilis', 'syphilis', 'infection', {
    names: ['early syphilis', 'primary syphilis', 'secondary syphilis'],
  }),
  condition('neurosyphilis', 'neurosyphilis', 'syphilis'),
  condition('pid', 'pelvic inflammatory disease', 'infection', { abbreviations: ['PID'] }),
  condition('bacterial-vaginosis', 'bacterial vaginosis', 'infection', { abbreviations: ['BV'] }),
  condition('trichomoniasis', 'trichomoniasis', 'infection'),
  condition('intra-abdominal-infection', 'intra-abdominal infection', 'infection', {
    names: ['peritonitis', 'spontaneous bacterial peritonitis', 'diverticulitis', 'cholangitis'],
  }),
  condition(
    'complicated-intra-abdominal-infection',
    'complicated intra-abdominal infection',
    'intra-abdominal-infection',
    { names: ['complicated appendicitis'], abbreviations: ['cIAI'] },
  ),
  condition('c-difficile', 'Clostridioides difficile infection', 'infection', {
    names: [
      'clostridium difficile infection',
      'c. difficile infection',
      'c difficile',
      'c. diff',
      'clostridioides difficile',
      'clostridium difficile',
      'c. difficile colitis',
      'clostridioides difficile-associated diarrhea',
      'pseudomembranous colitis',
    ],
    abbreviations: ['CDI', 'CDAD'],
  }),
  condition('h-pylori', 'Helicobacter pylori infection', 'infection', {
    names: [
      'h. pylori',
      'helicobacter pylori',
      'h pylori infection',
      'h. pylori eradication',
      'helicobacter pylori eradication',
      'h. pylori infection',
    ],
  }),
  condition('travelers-diarrhea', "travelers' diarrhea", 'infection', {
    names: ["traveller's diarrhoea", "traveler's diarrhea", 'infectious diarrhea', 'shigellosis', 'cholera'],
  }),
  condition('typhoid', 'typhoid fever', 'infection', { names: ['enteric fever'] }),
  condition('mrsa-infection', 'MRSA infection', 'staphylococcal-infection', {
    names: [
      'methicillin-resistant staphylococcus aureus',
      'methicillin-resistant staphylococcus aureus infection',
      'meticillin-resistant staphylococcus aureus',
    ],
    abbreviations: ['MRSA'],
  }),
  condition('vre-infection', 'vancomycin-resistant enterococcal infection', 'infection', {
    names: [
      'vancomycin-resistant enterococcus faecium infection',
      'vancomycin-resistant enterococcus infection',
      'vancomycin-resistant enterococci',
      'VRE infection',
    ],
    abbreviations: ['VRE'],
  }),
  condition('staphylococcal-infection', 'staphylococcal infection', 'infection', {
    names: ['staphylococcus aureus infection'],
  }),
  condition('anthrax', 'anthrax', 'infection'),
  condition('inhalational-anthrax', 'inhalational anthrax', 'anthrax'),
  condition('plague', 'plague', 'infection'),
  condition('lyme', 'Lyme disease', 'infection', {
    names: ['lyme borreliosis', 'erythema migrans', 'early lyme disease'],
  }),
  condition('malaria', 'malaria', 'infection', { names: ['falciparum malaria', 'severe malaria', 'vivax malaria'] }),
  condition('malaria-prevention', 'malaria prophylaxis', '', {
    names: ['prevention of malaria', 'malaria chemoprophylaxis', 'prophylaxis of malaria'],
  }),
  condition('toxoplasmosis', 'toxoplasmosis', 'infection'),
  condition('fungal-infection', 'fungal infection', 'infection', {
    names: ['invasive fungal infection', 'aspergillosis', 'cryptococcal meningitis', 'invasive aspergillosis'],
  }),
  condition('candidiasis', 'candidiasis', 'fungal-infection', {
    names: [
      'candida infection',
      'oral thrush',
      'candidemia',
      'invasive candidiasis',
      'esophageal candidiasis',
      'oropharyngeal candidiasis',
    ],
  }),
  condition('vaginal-candidiasis', 'vaginal candidiasis', 'candidiasis', {
    names: ['vulvovaginal candidiasis', 'vaginal thrush', 'vaginal yeast infection'],
  }),
  condition('tinea', 'tinea', 'fungal-infection', {
    names: ['onychomycosis', 'ringworm', "athlete's foot", 'dermatophytosis'],
  }),
  condition('herpes', 'herpes simplex', 'infection', {
    names: ['herpes simplex virus infection'],
    abbreviations: ['HSV'],
  }),
  condition('herpes-esophagitis', 'herpes simplex esophagitis', 'herpes', {
    names: ['HSV esophagitis', 'herpes esophagitis', 'herpetic esophagitis'],
  }),
  condition('herpes-keratitis', 'herpes simplex keratitis', 'herpes', {
    names: ['HSV keratitis', 'herpetic keratitis'],
  }),
  condition('genital-herpes', 'genital herpes', 'herpes', { names: ['herpes genitalis', 'genital HSV'] }),
  condition('cold-sores', 'herpes labialis', 'herpes', { names: ['cold sores', 'orolabial herpes'] }),
  condition('herpes-zoster', 'herpes zoster', 'infection', { names: ['shingles', 'acute herpes zoster'] }),
  condition('varicella', 'varicella', 'infection', { names: ['chickenpox', 'chicken pox'] }),
  condition('cmv', 'cytomegalovirus infection', 'infection', {
    names: ['CMV infection', 'CMV retinitis', 'cytomegalovirus disease', 'CMV colitis', 'CMV esophagitis'],
    abbreviations: ['CMV'],
  }),
  condition('influenza', 'influenza', 'infection'),
  condition('covid-19', 'COVID-19', 'infection', { names: ['sars-cov-2 infection', 'coronavirus disease 2019'] }),
  condition('hiv', 'HIV infection', 'infection', {
    names: ['human immunodeficiency virus infection', 'HIV-1 infection'],
    abbreviations: ['HIV'],
  }),
  condition('hepatitis-b', 'chronic hepatitis B', 'infection', { names: ['hepatitis B'], abbreviations: ['HBV'] }),
  condition('hepatitis-c', 'chronic hepatitis C', 'infection', { names: ['hepatitis C'], abbreviations: ['HCV'] }),
  condition('helminths', 'helminth infection', 'infection', {
    names: ['threadworm', 'pinworm', 'ascariasis', 'hookworm', 'strongyloidiasis', 'schistosomiasis', 'enterobiasis'],
  }),
  condition('scabies', 'scabies', 'infection'),
  condition('conjunctivitis', 'bacterial conjunctivitis', 'infection', { names: ['conjunctivitis'] }),
  condition('other-conjunctivitis', 'conjunctivitis that is not bacterial', '', {
    names: ['allergic conjunctivitis', 'viral conjunctivitis', 'vernal conjunctivitis'],
  }),
  condition('anaerobic-infection', 'anaerobic bacterial infection', 'infection', {
    names: ['anaerobic infection', 'anaerobe infection', 'infection with anaerobes'],
  }),
  condition('febrile-neutropenia', 'febrile neutropenia', 'infection', {
    names: ['neutropenic fever', 'neutropenic sepsis'],
  }),
];
