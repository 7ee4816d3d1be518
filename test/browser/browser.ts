import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const candidates = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome']
const executablePath = candidates.find((path) => path && existsSync(path))

/** Why tests that need a browser cannot run here; false where they can. */
export const noBrowser = executablePath ? false : 'no Chromium found; install chromium or set CHROMIUM_PATH'

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync']

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--headless', '--no-sandbox', '--disable-gpu', ...quiet],
  })
}
