"use client"
import { createContext, useContext } from "react"

/** Why nothing can be changed now, in words: the server cannot be reached. A context of its own, so that a button brings no texts along. */
export const NoWritesContext = createContext<string | undefined>(undefined)

/** The reason of it, for what writes without being a button; absent while the server can be reached. */
export const useNoWrites = () => useContext(NoWritesContext)
