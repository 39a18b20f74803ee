package org.yagura.model.observation;

/** What reading one material yields, before anything is reconciled. */
public sealed interface Observation
    permits Sighting,
        ListEntry,
        ConfiguredDevice,
        ProfileStatement,
        Correction,
        Decision,
        SoftwareBill,
        Advisory {}
