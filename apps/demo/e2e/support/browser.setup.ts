import { findChromium } from "./chromium.js"

/** Unpacks Chromium before the test files start in parallel, and fails the run with a sentence when there is none. */
export default function setup() {
  findChromium()
}
