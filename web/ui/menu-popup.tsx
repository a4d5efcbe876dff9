import { Menu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { classNames } from './class-names.ts'
import styles from './menu.module.css'
import type { MenuItem, MenuProps } from './menu-items.ts'

export default function MenuPopup({ trigger, items }: MenuProps) {
  // Asked once: the dialog in which the button stands, not one that an item opens later and that goes again.
  const [home] = useState(findHome)
  const said = items.flatMap((item) => (item.kind === 'say' ? [item.text, item.more ?? ''] : []))
  return (
    <Menu.Root defaultOpen modal={false}>
      <Menu.Trigger render={trigger} />
      <Menu.Portal container={home}>
        {/* Fixed, since a dialog would cut off what stands out of it. */}
        <Menu.Positioner
          className={styles.positioner}
          positionMethod="fixed"
          sideOffset={4}
          align="end"
          collisionPadding={8}
        >
          <Menu.Popup className={styles.popup} aria-description={said.join(' ') || undefined}>
            {items.map((item) => (
              <Item key={item.kind === 'say' ? item.text : item.label} item={item} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function findHome(): HTMLElement {
  return (
    document.querySelector<HTMLElement>('dialog[open]') ?? document.querySelector('main') ?? document.body
  )
}

function Item({ item }: { item: MenuItem }) {
  if (item.kind === 'say') {
    return (
      <Menu.Group>
        <Menu.GroupLabel className={styles.say}>
          {item.text}
          {item.more && <span>{item.more}</span>}
        </Menu.GroupLabel>
      </Menu.Group>
    )
  }
  if (item.kind === 'do') {
    return (
      <Menu.Item className={classNames(styles.item, item.danger && styles.danger)} onClick={item.run}>
        {item.icon}
        <span>{item.label}</span>
      </Menu.Item>
    )
  }
  return (
    <Menu.CheckboxItem className={styles.item} checked={item.chosen} closeOnClick onClick={item.run}>
      {item.icon}
      <span className={styles.words}>
        <span>{item.label}</span>
        {item.hint && <span className={styles.hint}>{item.hint}</span>}
      </span>
      <Menu.CheckboxItemIndicator className={styles.check}>
        <Check size={18} />
      </Menu.CheckboxItemIndicator>
    </Menu.CheckboxItem>
  )
}
