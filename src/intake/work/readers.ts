import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Answer, Task } from './task.ts'

/** Threads that read stories. */
export type Readers = {
  readonly jobs: number
  /** The answer to a task; a page that ends its thread or takes for ever is a problem like any other. */
  read(task: Task): Promise<Answer>
  /** Tasks under way or waiting for a thread. */
  waiting(): number
  close(): Promise<void>
}

export type ReadersOptions = {
  /** Threads; one a core where left out. */
  readonly jobs?: number | undefined
  /** The longest that one page may take. */
  readonly patienceMs?: number | undefined
  /** Memory of one thread, beyond which it ends. */
  readonly heapMb?: number | undefined
  /** What a thread runs; for tests. */
  readonly program?: URL | undefined
}

/** The slowest page ever met took two seconds; a minute is a fault. */
const usualPatienceMs = 60_000
/** Reading needs 70 MB for its tables; a page of 20 MB takes about 200 MB more. */
const usualHeapMb = 400
/** Short-lived things are most of what reading makes; more than this only keeps memory from being given back. */
const youngHeapMb = 8

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const readerThread = new URL(`./reader-thread.${extension}`, import.meta.url)

type Job = { readonly task: Task; readonly resolve: (answer: Answer) => void }

type Thread = {
  readonly worker: Worker
  /** The one being read, and one that waits in the thread, so that it is never idle between two. */
  readonly jobs: Job[]
  timer: NodeJS.Timeout | null
  /** It was ended because its page took too long. */
  late: boolean
}

const mostPerThread = 2

/** Starts threads as they are needed, up to `jobs`. */
export function startReaders(options: ReadersOptions = {}): Readers {
  const jobs = Math.max(1, options.jobs ?? availableParallelism())
  const { patienceMs = usualPatienceMs, heapMb = usualHeapMb, program = readerThread } = options
  const threads: Thread[] = []
  const queue: Job[] = []
  let closing = false

  function start(): Thread {
    const resourceLimits = { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: youngHeapMb }
    const worker = new Worker(program, { resourceLimits })
    const thread: Thread = { worker, jobs: [], timer: null, late: false }
    let fault: unknown = null
    worker.on('message', (answer: Answer) => finish(thread, answer))
    worker.on('error', (error) => {
      fault = error
    })
    worker.on('exit', () => replace(thread, fault))
    threads.push(thread)
    return thread
  }

  function watch(thread: Thread): void {
    if (thread.timer) clearTimeout(thread.timer)
    thread.timer = null
    if (thread.jobs.length === 0) return
    thread.timer = setTimeout(() => {
      thread.late = true
      void thread.worker.terminate()
    }, patienceMs)
  }

  function finish(thread: Thread, answer: Answer): void {
    thread.jobs.shift()?.resolve(answer)
    watch(thread)
    spread()
  }

  /** A thread that ended takes the page in hand with it; the one behind it is read by another. */
  function replace(thread: Thread, fault: unknown): void {
    if (thread.timer) clearTimeout(thread.timer)
    threads.splice(threads.indexOf(thread), 1)
    const [inHand, ...behind] = thread.jobs
    queue.unshift(...behind)
    inHand?.resolve(ended(inHand.task, fault, thread.late))
    if (closing) for (const job of queue.splice(0)) job.resolve(ended(job.task, null, false))
    else spread()
  }

  function spread(): void {
    while (queue.length > 0) {
      const thread = freest() ?? null
      if (thread === null) return
      const job = queue.shift()
      if (job === undefined) return
      thread.jobs.push(job)
      if (thread.jobs.length === 1) watch(thread)
      thread.worker.postMessage(job.task)
    }
  }

  function freest(): Thread | undefined {
    const idle = threads.find((thread) => thread.jobs.length === 0)
    if (idle) return idle
    if (threads.length < jobs) return start()
    return threads
      .filter((thread) => thread.jobs.length < mostPerThread)
      .sort((a, b) => a.jobs.length - b.jobs.length)[0]
  }

  return {
    jobs,
    read: (task) =>
      new Promise((resolve) => {
        if (closing) return resolve(ended(task, null, false))
        queue.push({ task, resolve })
        spread()
      }),
    waiting: () => queue.length + threads.reduce((sum, thread) => sum + thread.jobs.length, 0),
    close: async () => {
      closing = true
      await Promise.all(threads.map((thread) => thread.worker.terminate()))
    },
  }

  function ended({ input }: Task, fault: unknown, late: boolean): Answer {
    const none = { state: 'problem', extractMs: 0, readMs: 0 } as const
    if (closing) return { ...none, code: 'stopped', says: `${input} was not read: the run was stopped.` }
    if (late)
      return {
        ...none,
        code: 'too-slow',
        says: `${input} took longer than ${patienceMs / 1000} seconds to read.`,
      }
    if (isOutOfMemory(fault))
      return { ...none, code: 'too-much-memory', says: `${input} needs more than ${heapMb} MB to be read.` }
    const reason = fault instanceof Error ? fault.message : 'its thread ended'
    return {
      ...none,
      code: 'unexpected',
      says: `${input} could not be read because of a fault in Hearsay: ${reason}`,
    }
  }
}

const isOutOfMemory = (fault: unknown) =>
  fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
