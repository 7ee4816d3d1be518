import type { Family } from './text-format.ts'

/** The server's own process, under the names that every exporter gives these figures. */
export function processFamilies(): readonly Family[] {
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed } = process.memoryUsage()
  return [
    {
      name: 'process_cpu_seconds_total',
      help: 'Time on processors, in seconds.',
      type: 'counter',
      samples: [{ value: (user + system) / 1e6 }],
    },
    {
      name: 'process_resident_memory_bytes',
      help: 'Memory held, in bytes.',
      type: 'gauge',
      samples: [{ value: rss }],
    },
    {
      name: 'nodejs_heap_size_used_bytes',
      help: 'Memory of that in use by JavaScript, in bytes.',
      type: 'gauge',
      samples: [{ value: heapUsed }],
    },
    {
      name: 'process_start_time_seconds',
      help: 'When the process was started, in seconds since 1970.',
      type: 'gauge',
      samples: [{ value: performance.timeOrigin / 1000 }],
    },
  ]
}
