"use client"
import { kernelMessages } from "../messages/en.js"
import { useMessages } from "../messages/use-messages.js"

/** The texts of the shared parts. */
export const useText = () => useMessages(kernelMessages)
