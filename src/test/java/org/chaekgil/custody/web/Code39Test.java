package org.chaekgil.custody.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The barcode on a tote's label")
class Code39Test {
    @Test
    @DisplayName("begins and ends with the code's start mark and has five bars a character")
    void drawn() {
        Code39.Drawing drawing = Code39.draw("T1");
        assertThat(drawing.bars()).hasSize(5 * 4);
        // the asterisk: narrow bar, wide gap, narrow, wide, wide
        assertThat(drawing.bars().subList(0, 5))
                .containsExactly(
                        new Code39.Bar(10, 1),
                        new Code39.Bar(14, 1),
                        new Code39.Bar(16, 3),
                        new Code39.Bar(20, 3),
                        new Code39.Bar(24, 1));
        // 15 narrow widths a character, a gap between two, a quiet zone of ten on both sides
        assertThat(drawing.width()).isEqualTo(4 * 15 + 3 + 20);
    }

    @Test
    @DisplayName("refuses what the code has no signs for")
    void refuses() {
        assertThatThrownBy(() -> Code39.draw("책")).isInstanceOf(IllegalArgumentException.class);
    }
}
