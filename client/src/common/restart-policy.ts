/** Restarts within the last three minutes, after which the server is left alone. */
export const MOST_RESTARTS = 5;
export const RESTART_MINUTES = 3;

/** Whether a server that ended by itself is started again: a server that keeps ending would only cost the reader's battery. */
export class RestartPolicy {
  private restarts: number[] = [];

  /** `now` in milliseconds. True: start it again; counts as a restart. */
  mayRestart(now: number): boolean {
    this.restarts = this.restarts.filter((at) => now - at < RESTART_MINUTES * 60_000);
    if (this.restarts.length >= MOST_RESTARTS) return false;
    this.restarts.push(now);
    return true;
  }
}
