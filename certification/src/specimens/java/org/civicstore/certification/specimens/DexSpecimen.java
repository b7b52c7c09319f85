package org.civicstore.certification.specimens;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jf.dexlib2.AccessFlags;
import org.jf.dexlib2.Opcodes;
import org.jf.dexlib2.immutable.ImmutableClassDef;
import org.jf.dexlib2.immutable.ImmutableDexFile;
import org.jf.dexlib2.writer.io.MemoryDataStore;
import org.jf.dexlib2.writer.pool.DexPool;

/** Real Android code: a dex file that defines empty classes. */
public final class DexSpecimen {

    private DexSpecimen() {}

    /** @param classes such as {@code org.example.Main} */
    public static byte[] defining(String... classes) {
        Set<ImmutableClassDef> definitions =
                Stream.of(classes).map(DexSpecimen::empty).collect(ImmutableSet.toImmutableSet());
        try {
            MemoryDataStore store = new MemoryDataStore();
            DexPool.writeTo(store, new ImmutableDexFile(Opcodes.getDefault(), definitions));
            return store.getData();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImmutableClassDef empty(String name) {
        return new ImmutableClassDef(
                "L" + name.replace('.', '/') + ";",
                AccessFlags.PUBLIC.getValue(),
                "Ljava/lang/Object;",
                List.of(),
                null,
                Set.of(),
                List.of(),
                List.of());
    }
}
