// Runs a command and says how long it took and how much memory it had at most, with all its threads. Linux only: the
// kernel's own high-water mark is asked while the command runs.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const EVERY = 15;

export function measure(command, args, options = {}) {
  return new Promise((done, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], ...options });
    let peak = 0;
    let said = '';
    const look = () => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
      } catch {
        // It has ended.
      }
    };
    const timer = setInterval(look, EVERY);
    child.stderr?.on('data', (chunk) => {
      said = (said + chunk).slice(-2000);
    });
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(timer);
      done({ seconds: (performance.now() - started) / 1000, megabytes: peak / 1024, status, said });
    });
  });
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
