import { cleanup, configure } from "@testing-library/react"
import { afterEach } from "vitest"

/** What is loaded when it is first opened takes its time on a busy machine. */
configure({ asyncUtilTimeout: 12_000 })

afterEach(cleanup)
