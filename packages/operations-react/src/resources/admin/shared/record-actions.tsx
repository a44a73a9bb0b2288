"use client"
import { type ReactNode, useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import type { Destination } from "../../../kernel/context/navigation.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, ConfirmDialog, Menu, useToast } from "../../../kernel/ui/index.js"
import { resourcesMessages } from "../messages/en/resources.js"

interface RecordActionsProps {
  name: string
  /** Where one is taken when the record is gone. */
  list: Destination
  deleteText: string
  onDelete: () => Promise<unknown>
  editor: (close: () => void) => ReactNode
}

/** What a record's own page offers at its head: to edit it, and behind the menu to delete it. */
export function RecordActions({ name, list, deleteText, onDelete, editor }: RecordActionsProps) {
  const t = useMessages(resourcesMessages)
  const toast = useToast()
  const { href, navigation } = useOperations()
  const [opened, open] = useState<"edit" | "delete">()
  const close = () => open(undefined)
  return (
    <>
      <Button icon="edit" onClick={() => open("edit")}>
        {t("resources.edit")}
      </Button>
      <Menu
        label={t("resources.more", { name })}
        items={[{ id: "delete", label: t("resources.delete"), icon: "trash", danger: true, onSelect: () => open("delete") }]}
      />
      {opened === "edit" && editor(close)}
      <ConfirmDialog
        open={opened === "delete"}
        onClose={close}
        title={t("resources.deleteTitle", { name })}
        consequences={<p className="op-text">{deleteText}</p>}
        confirmLabel={t("resources.delete")}
        danger
        onConfirm={async () => {
          await onDelete()
          toast({ tone: "success", text: t("resources.deleted", { name }) })
          const address = href(list)
          if (address !== undefined) navigation.navigate(address, { replace: true })
        }}
      />
    </>
  )
}
