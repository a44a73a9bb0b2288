"use client"
export * from "./places.js"
