/**
 * Names of medicines that are mistaken for each other: groups of the FDA list of look-alike names and of ISMP's list with
 * tall man letters, in their plain spelling. Facts about names; what either list says of them is not repeated here.
 * https://www.ismp.org/recommendations/tall-man-letters-list (2016)
 */

const GROUPS: readonly string[] = [
  // FDA
  'acetazolamide acetohexamide',
  'bupropion buspirone',
  'chlorpromazine chlorpropamide',
  'clomiphene clomipramine',
  'cycloserine cyclosporine',
  'daunorubicin doxorubicin',
  'dimenhydrinate diphenhydramine',
  'dobutamine dopamine',
  'glipizide glyburide',
  'hydralazine hydroxyzine hydromorphone',
  'medroxyprogesterone methylprednisolone methyltestosterone',
  'nicardipine nifedipine',
  'prednisolone prednisone',
  'risperidone ropinirole',
  'sulfadiazine sulfisoxazole',
  'tolazamide tolbutamide',
  'vinblastine vincristine',
  // ISMP
  'alprazolam lorazepam',
  'alprazolam clonazepam',
  'clonazepam lorazepam',
  'clonidine clonazepam',
  'amiloride amlodipine',
  'azacitidine azathioprine',
  'carbamazepine oxcarbazepine',
  'cefazolin cefotetan cefoxitin ceftazidime ceftriaxone',
  'chlordiazepoxide chlorpromazine',
  'dexmedetomidine dexamethasone',
  'duloxetine fluoxetine',
  'duloxetine paroxetine',
  'fluoxetine paroxetine',
  'ephedrine epinephrine',
  'fentanyl sufentanil',
  'guaifenesin guanfacine',
  'hydrocodone oxycodone',
  'hydromorphone morphine',
  'humalog humulin',
  'infliximab rituximab',
  'klonopin clonidine',
  'lamictal lamisil',
  'lamivudine lamotrigine',
  'levetiracetam levofloxacin',
  'metformin metronidazole',
  'mitomycin mitoxantrone',
  'novolin novolog',
  'olanzapine quetiapine',
  'pentobarbital phenobarbital',
  'pralatrexate pemetrexed',
  'prilosec prozac',
  'quinidine quinine',
  'rifampin rifaximin',
  'seroquel sinequan',
  'sitagliptin sumatriptan',
  'sitagliptin saxagliptin',
  'sumatriptan zolmitriptan',
  'tegretol trental',
  'tiagabine tizanidine',
  'tramadol trazodone',
  'valacyclovir valganciclovir',
  'zyprexa zyrtec',
];

/** Each name with the names that it is mistaken for. */
export const LOOK_ALIKE_NAMES: ReadonlyMap<string, readonly string[]> = (() => {
  const table = new Map<string, string[]>();
  for (const group of GROUPS.map((names) => names.split(' '))) {
    for (const name of group) {
      table.set(name, [...(table.get(name) ?? []), ...group.filter((other) => other !== name)]);
    }
  }
  return table;
})();
