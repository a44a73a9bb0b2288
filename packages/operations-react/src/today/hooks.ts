"use client"
import { type ReadHookOptions, useFromCore, useRead } from "../kernel/hooks/index.js"
import { todayQueries } from "./query-keys.js"
import type { GetToday, Today } from "./types.js"

/** One date at a glance. */
export const useToday = <Selected = Today>(input: GetToday, options?: ReadHookOptions<Today, Selected>) =>
  useRead(useFromCore(todayQueries).today.detail(input), options)
