import { createServer } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Facts, Log } from './log.js';
import { StartFailure } from './start-failure.js';

/** What is looked at when somebody asks for the figures. */
export interface Watched {
  readonly position: () => number;
  /** When the newest backup was taken, if there is any. */
  readonly backedUp: () => Promise<Date | undefined>;
  /** The last day of the password, if the installation says it. */
  readonly expires?: string | undefined;
}

export interface Metrics {
  /** One posted activity has been answered. */
  readonly answered: (status: number, milliseconds: number) => void;
  /** The same log, whose lines are counted by event and level. */
  counting(log: Log): Log;
  watch(watched: Watched): void;
}

/**
 * Prometheus' figures on 127.0.0.1: counts and times, never an id. Throws a StartFailure if the port is taken.
 */
export async function openMetrics(port: number): Promise<Metrics> {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const turns = new Histogram({
    name: 'kraftbot_turn_seconds',
    help: 'Time to the answer of a posted activity, by HTTP status',
    labelNames: ['status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 7.5],
    registers,
  });
  const lines = new Counter({
    name: 'kraftbot_log_lines_total',
    help: 'Lines of the log, by level and event',
    labelNames: ['level', 'event'],
    registers,
  });
  await listen(registry, port);
  const count =
    (log: Log, level: keyof Log) =>
    (event: string, facts?: Facts): void => {
      lines.inc({ level, event });
      log[level](event, facts);
    };
  return {
    answered: (status, milliseconds) => {
      turns.observe({ status }, milliseconds / 1000);
    },
    counting: (log) => ({ info: count(log, 'info'), warn: count(log, 'warn'), error: count(log, 'error') }),
    watch: ({ position, backedUp, expires }) => {
      gauge('kraftbot_register_position', 'Entries in the register', position);
      gauge('kraftbot_backup_timestamp_seconds', 'When the newest backup was taken', async () =>
        seconds(await backedUp()),
      );
      if (expires !== undefined)
        gauge('kraftbot_password_expires_timestamp_seconds', 'The last day of the password', () =>
          seconds(new Date(expires)),
        );
    },
  };

  function gauge(name: string, help: string, value: () => number | Promise<number>): void {
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(await value());
      },
    });
  }
}

function seconds(at: Date | undefined): number {
  return (at?.getTime() ?? 0) / 1000;
}

function listen(registry: Registry, port: number): Promise<void> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.statusCode = 404;
      response.end();
      return;
    }
    registry.metrics().then(
      (text) => {
        response.setHeader('content-type', registry.contentType);
        response.end(text);
      },
      () => {
        response.statusCode = 500;
        response.end();
      },
    );
  });
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', () => {
      reject(
        new StartFailure(
          `Port ${port} används redan. Stäng det andra programmet, eller välj en annan med KRAFTBOT_METRICS_PORT.`,
        ),
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}
