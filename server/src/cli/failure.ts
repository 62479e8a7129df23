/** Something that keeps a command from doing its job: one line for people, exit status 2. */
export class Failure extends Error {}

/** Exit statuses of every command. */
export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;
