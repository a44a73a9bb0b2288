"use client"
import { createContext } from "react"

/** Why nothing can be changed now, in words: the server cannot be reached. A context of its own, so that a button brings no texts along. */
export const NoWritesContext = createContext<string | undefined>(undefined)
