import { parentPort } from 'node:worker_threads';
import { type Numbers, protect } from '../domain/answers/mask/protect.js';

/** The thread of `masks.ts`: it is given the numbers of one dimension after another, and answers what to hide. */
parentPort?.on('message', (numbers: Numbers) => {
  parentPort?.postMessage(protect(numbers));
});
