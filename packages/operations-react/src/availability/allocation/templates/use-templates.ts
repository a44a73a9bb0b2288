"use client"
import { useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useEveryRow } from "../../../kernel/hooks/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { useErrorText, useToast } from "../../../kernel/ui/index.js"
import { useDeleteResourceTemplate, usePutResourceTemplate, useResourceTemplatesInfinite } from "../../hooks/index.js"
import type { PutResourceTemplate } from "../inputs.js"
import { templatesMessages } from "../messages/en/templates.js"
import type { ResourceTemplate } from "../types.js"
import { type TemplatePreset, templatePresets } from "./presets.js"

/** State and commands of the templates of one option. */
export function useTemplates({ productId, optionId }: { productId: string; optionId: string }) {
  const { can } = useOperations()
  const t = useMessages(templatesMessages)
  const toast = useToast()
  const errorText = useErrorText()
  const query = useEveryRow(useResourceTemplatesInfinite({ productOptionIds: [optionId], limit: 200 }))
  const put = usePutResourceTemplate()
  const remove = useDeleteResourceTemplate()
  const [editing, edit] = useState<ResourceTemplate | "new">()
  const [deleting, askDelete] = useState<ResourceTemplate>()
  const [applying, apply] = useState(false)
  const save = async (template: Omit<PutResourceTemplate, "productOptionId" | "productId">) => {
    await put.mutateAsync({ ...template, productOptionId: optionId, productId } as PutResourceTemplate)
    toast({ tone: "success", text: t("templates.saved") })
  }
  const addPreset = async (preset: TemplatePreset) => {
    try {
      for (const template of templatePresets[preset]) await save(template as never)
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  return {
    productId,
    optionId,
    query,
    mayWrite: can("allocation.write"),
    editing,
    edit,
    deleting,
    askDelete,
    applying,
    apply,
    save,
    addPreset: (preset: TemplatePreset) => void addPreset(preset),
    delete: ({ kind, segment, refId }: ResourceTemplate) =>
      remove.mutateAsync({ productOptionId: optionId, kind, segment, ...(refId && { refId }) }),
  }
}

export type TemplatesState = ReturnType<typeof useTemplates>
