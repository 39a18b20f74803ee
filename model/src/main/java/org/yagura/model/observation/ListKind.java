package org.yagura.model.observation;

/** The lists a hospital keeps beside its device ledgers. */
public enum ListKind {
  LINE,
  SYSTEM,
  ACCOUNT,
  CONTRACT,
  BACKUP,
  TRAINING,
  CONTACT,
  ANSWER,
  /** What a vendor answered in the workbook that was sent to it; {@code VENDOR} names it. */
  VENDOR_ANSWER,
  /** A person's account in a directory export. */
  DIRECTORY_USER,
  /** A group in a directory export. */
  DIRECTORY_GROUP
}
