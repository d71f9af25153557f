package org.plainsight.governance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tree against the published vectors of Certificate Transparency, and against its own laws. */
class MerkleTest {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final Random chance = new Random(20261127);

    private static List<Hash> published() {
        return LEAVES.stream()
                .map(hex -> Merkle.leaf(HexFormat.of().parseHex(hex)))
                .toList();
    }

    private List<Hash> invented(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Merkle.leaf("leaf %d %d".formatted(i, chance.nextInt())))
                .toList();
    }

    /** The root as RFC 6962 defines it, by halves. */
    private static Hash defined(List<Hash> leaves) {
        if (leaves.isEmpty()) return Hash.of(new byte[0]);
        if (leaves.size() == 1) return leaves.get(0);
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Merkle.node(defined(leaves.subList(0, split)), defined(leaves.subList(split, leaves.size())));
    }

    private Hash flipped(Hash hash) {
        var bytes = hash.bytes();
        int bit = chance.nextInt(256);
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        return new Hash(HexFormat.of().formatHex(bytes));
    }

    @Test
    void the_published_roots_come_out() {
        for (int size = 0; size <= LEAVES.size(); size++)
            assertThat(Merkle.root(published().subList(0, size)).hex()).isEqualTo(ROOTS.get(size));
    }

    @Test
    void a_tree_grown_leaf_by_leaf_has_the_root_of_the_definition() {
        for (int size = 0; size < 130; size++) {
            var leaves = invented(size);
            assertThat(Merkle.root(leaves)).isEqualTo(defined(leaves));
        }
    }

    @Test
    void every_leaf_of_every_size_is_proved_to_be_there_and_nowhere_else() {
        for (int size = 1; size <= 40; size++) {
            var leaves = invented(size);
            var root = Merkle.root(leaves);
            for (int place = 0; place < size; place++) {
                var path = Merkle.inclusion(place, leaves);
                assertThat(Merkle.isIncluded(leaves.get(place), place, size, path, root))
                        .isTrue();
                for (int other = 0; other < size; other++)
                    assertThat(Merkle.isIncluded(leaves.get(place), other, size, path, root))
                            .isEqualTo(other == place);
            }
        }
    }

    @Test
    void every_beginning_of_every_size_is_proved_to_be_one() {
        for (int size = 1; size <= 40; size++) {
            var leaves = invented(size);
            var root = Merkle.root(leaves);
            for (int old = 1; old <= size; old++) {
                var before = Merkle.root(leaves.subList(0, old));
                var path = Merkle.consistency(old, leaves);
                assertThat(Merkle.isConsistent(old, size, before, root, path)).isTrue();
                if (old < size)
                    assertThat(Merkle.isConsistent(old, size, root, root, path)).isFalse();
            }
        }
    }

    @Test
    void a_proof_with_one_flipped_bit_or_one_step_more_or_less_proves_nothing() {
        for (int run = 0; run < 300; run++) {
            var leaves = invented(2 + chance.nextInt(60));
            int size = leaves.size();
            int place = chance.nextInt(size);
            int old = 1 + chance.nextInt(size - 1);
            var root = Merkle.root(leaves);
            var before = Merkle.root(leaves.subList(0, old));
            var leaf = leaves.get(place);
            for (var wrong : spoiled(Merkle.inclusion(place, leaves)))
                assertThat(Merkle.isIncluded(leaf, place, size, wrong, root)).isFalse();
            for (var wrong : spoiled(Merkle.consistency(old, leaves)))
                assertThat(Merkle.isConsistent(old, size, before, root, wrong)).isFalse();
            assertThat(Merkle.isIncluded(flipped(leaf), place, size, Merkle.inclusion(place, leaves), root))
                    .isFalse();
            assertThat(Merkle.isConsistent(old, size, flipped(before), root, Merkle.consistency(old, leaves)))
                    .isFalse();
        }
    }

    private List<List<Hash>> spoiled(List<Hash> path) {
        var spoiled = new ArrayList<List<Hash>>();
        for (int step = 0; step < path.size(); step++) {
            var wrong = new ArrayList<>(path);
            wrong.set(step, flipped(path.get(step)));
            spoiled.add(wrong);
        }
        spoiled.add(path.subList(0, path.size() - 1));
        var longer = new ArrayList<>(path);
        longer.add(Merkle.leaf("one more"));
        spoiled.add(longer);
        return spoiled;
    }

    @Test
    void a_node_can_never_pass_for_a_leaf() {
        var left = Merkle.leaf("a");
        var right = Merkle.leaf("b");
        var both = new byte[64];
        System.arraycopy(left.bytes(), 0, both, 0, 32);
        System.arraycopy(right.bytes(), 0, both, 32, 32);
        assertThat(Merkle.leaf(both)).isNotEqualTo(Merkle.node(left, right));
    }
}
