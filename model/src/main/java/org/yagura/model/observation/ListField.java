package org.yagura.model.observation;

import java.util.Locale;

/**
 * The columns of the lists, shared where they mean the same. Values are normalised text; dates are
 * ISO; yes/no columns hold {@code yes}, {@code no}, or the text itself where it is neither.
 */
public enum ListField {
  /** Running number or id printed in the list (回線番号, No.); for answers the question's id. */
  NUMBER,
  NAME,
  /** What it applies to: system, device or host name (対象). */
  TARGET,
  PURPOSE,
  /** The other end of a line or the other party of a contract. */
  COUNTERPART,
  /** What sort it is, in the list's words: 光回線, SSL-VPN, 閉域網; 権限 for accounts is PRIVILEGE. */
  TYPE,
  /** The device a line ends on, as written. */
  DEVICE,
  ADDRESS,
  /** Carrier or provider of a line. */
  PROVIDER,
  /** The carrier's id of a line (回線ID, CAF番号), or a contract number. */
  CONTRACT_NUMBER,
  ALWAYS_ON,
  OWNER,
  VENDOR,
  LOCATION,
  DEPARTMENT,
  SITE,
  ACCOUNT,
  PRIVILEGE,
  HOLDER,
  PASSWORD_LENGTH,
  SECOND_FACTOR,
  SHARED,
  /** How many rows of a list of accounts hold the same in their column of passwords, in words. */
  SAME_PASSWORD,
  METHOD,
  FREQUENCY,
  GENERATIONS,
  MEDIA,
  STORED_AT,
  NETWORK,
  OFFLINE,
  RESTORE_TESTED,
  RESTORE_PROCEDURE,
  PERIOD,
  FROM,
  UNTIL,
  AMOUNT,
  VULNERABILITY_DUTY,
  /** What a contract or list of papers says of the maker's security disclosure (MDS/SDS). */
  DISCLOSURE,
  /** What it says of a bill of materials (SBOM). */
  BILL,
  RESPONSIBILITY,
  QUESTION,
  ANSWER,
  DATE,
  PERSON,
  PHONE,
  EMAIL,
  ROLE,
  PARTICIPANTS,
  CONTENT,
  NOTE,
  /** Directory exports. */
  ENABLED,
  LAST_LOGON,
  PASSWORD_LAST_SET,
  PASSWORD_NEVER_EXPIRES,
  DISTINGUISHED_NAME,
  MEMBER_OF,
  MEMBERS,
  DESCRIPTION,
  RTO,
  RPO,
  FALLBACK;

  /** The field's name in the contract's JSON: {@code LAST_LOGON} is {@code lastLogon}. */
  public String id() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
    StringBuilder id = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      id.append(Character.toUpperCase(words[i].charAt(0))).append(words[i], 1, words[i].length());
    }
    return id.toString();
  }
}
