package org.civicstore.shared.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param page number of this page, from 1
 * @param size how many items a full page holds
 * @param total how many items there are in all
 */
public record Page<T>(List<T> items, int page, int size, long total) {
    public Page {
        items = List.copyOf(items);
    }

    /** How many pages there are, at least 1. */
    public long pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), page, size, total);
    }
}
