import fc from 'fast-check';

/**
 * Every run of the suite draws the same cases, so that a change is judged by what it changed and not by luck.
 * `CLINLINT_SEED=random` draws others, `CLINLINT_SEED=<integer>` those of a failure that was reported.
 */
const asked = process.env.CLINLINT_SEED;
const seed = asked === 'random' ? Date.now() % 2 ** 31 : Number(asked ?? 20_261_128);
if (!Number.isInteger(seed)) throw new Error(`CLINLINT_SEED is neither an integer nor "random": ${asked}`);

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });

export { fc };
