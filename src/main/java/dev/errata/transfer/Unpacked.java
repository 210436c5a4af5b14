package dev.errata.transfer;

import java.util.List;

/**
 * The files of what is imported.
 *
 * @param left what was in it and is no file to be read
 */
record Unpacked(List<Parcel> parcels, List<Arrived> left) {

    Unpacked {
        parcels = List.copyOf(parcels);
        left = List.copyOf(left);
    }
}
