import { type Identifier, type LookedUp, type Lookups, nameOfIdentifier } from '../../core/index.ts';
import type { LookupCache } from './lookup-cache.ts';
import type { Answer, Register, Registers } from './registers.ts';

export interface OnlineOptions {
  readonly registers: Registers;
  readonly cache: LookupCache;
  /** Milliseconds for one answer. */
  readonly timeout: number;
  /** Milliseconds between two questions to one register: PubMed allows three a second. */
  readonly pause: number;
  readonly agent: string;
}

/** A register that failed that often in a row is left in peace. */
const MOST_FAILURES = 3;

interface Trouble {
  inRow: number;
  unanswered: number;
  reason: string;
}

/** Asks registers for identifiers, one question after another. What is not answered has no answer, and is counted. */
export class OnlineCheck {
  private readonly answers = new Map<string, LookedUp>();
  private readonly failed = new Set<string>();
  private readonly troubles = new Map<Register, Trouble>();
  private asked = 0;
  private fromCache = 0;

  constructor(private readonly options: OnlineOptions) {}

  async lookUp(identifiers: readonly Identifier[]): Promise<Lookups> {
    for (const identifier of identifiers) await this.one(identifier);
    return this.answers;
  }

  /** What was done, in a line each, for standard error. */
  summary(): readonly string[] {
    const count = this.answers.size + this.failed.size;
    const troubles = [...this.troubles].filter(([, { unanswered }]) => unanswered > 0);
    return [
      `online check: ${count} ${count === 1 ? 'identifier' : 'identifiers'}, ${this.fromCache} known from earlier, ${this.asked} asked`,
      ...troubles.map(
        ([{ name }, { unanswered, reason }]) =>
          `online check: ${name} ${reason}; ${unanswered} ${unanswered === 1 ? 'identifier was' : 'identifiers were'} not checked`,
      ),
    ];
  }

  save(): Promise<void> {
    return this.options.cache.save();
  }

  private async one(identifier: Identifier): Promise<void> {
    const name = nameOfIdentifier(identifier);
    if (this.answers.has(name) || this.failed.has(name)) return;
    const known = this.options.cache.get(name);
    if (known !== null) this.fromCache++;
    const looked = known ?? (await this.ask(identifier));
    if (looked === null) {
      this.failed.add(name);
      return;
    }
    this.answers.set(name, looked);
    if (known === null) this.options.cache.set(name, looked);
  }

  private async ask({ kind, text }: Identifier): Promise<LookedUp | null> {
    const register = this.options.registers[kind];
    const trouble = this.troubles.get(register) ?? { inRow: 0, unanswered: 0, reason: '' };
    this.troubles.set(register, trouble);
    if (trouble.inRow >= MOST_FAILURES) {
      trouble.unanswered++;
      return null;
    }
    this.asked++;
    const answer = await this.fetched(register.address(text), 'application/json');
    const looked = typeof answer === 'string' ? null : register.read(answer, text);
    if (looked === null) {
      trouble.inRow++;
      trouble.unanswered++;
      trouble.reason = typeof answer === 'string' ? answer : `answered with status ${answer.status} and no clear word`;
      return null;
    }
    trouble.inRow = 0;
    return looked.exists && looked.title === null ? { ...looked, title: await this.titleOf(register, text) } : looked;
  }

  /** Without a title nothing is compared: that it cannot be had is no trouble. */
  private async titleOf({ title }: Register, text: string): Promise<string | null> {
    if (title === undefined) return null;
    const answer = await this.fetched(title.address(text), title.accept);
    return typeof answer === 'string' ? null : title.read(answer);
  }

  /** The answer, or in words why there is none. */
  private async fetched(address: string, accept: string): Promise<Answer | string> {
    const { timeout, pause, agent } = this.options;
    await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      const response = await fetch(address, {
        headers: { accept, 'user-agent': agent },
        signal: AbortSignal.timeout(timeout),
      });
      return { status: response.status, body: (await response.text()).slice(0, 1_000_000) };
    } catch (error) {
      return reasonOf(error, timeout);
    }
  }
}

function reasonOf(error: unknown, timeout: number): string {
  const { name, message, cause } = error as Error & { readonly cause?: { readonly code?: string } };
  if (name === 'TimeoutError') return `gave no answer within ${timeout / 1000} s`;
  return `could not be reached (${cause?.code ?? message})`;
}
