/** The program of a reading thread: a task in, its answer out, one at a time. */
import { parentPort } from 'node:worker_threads'
import { doTask } from './do-task.ts'
import type { Task } from './task.ts'

parentPort?.on('message', (task: Task) => parentPort?.postMessage(doTask(task)))
