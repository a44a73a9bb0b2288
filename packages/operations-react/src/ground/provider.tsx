"use client"
import type { OperationsProviderProps } from "../kernel/context/index.js"
import { OperationsProvider } from "../provider.js"

export type OperationsGroundProviderProps = OperationsProviderProps

/** `OperationsProvider` under the area's name: it works alone, and nested it joins the core that is there. */
export const OperationsGroundProvider = OperationsProvider
