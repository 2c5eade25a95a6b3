package lv.screening.cli.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    @DisplayName("whatever comes from outside is text")
    void escapes() {
        Html html = new Html()
                .element("td", "</td><script>alert('1')</script> & \"x\"", "title", "\" onclick=\"alert(1)")
                .element("p", "a\u202Eb\u0000c\u2066d\u200F");

        assertThat(html.toString())
                .isEqualTo(
                        "<td title=\"&quot; onclick=&quot;alert(1)\">&lt;/td&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"
                                + " &amp; &quot;x&quot;</td>\n<p>a[U+202E]bc[U+2066]d[U+200F]</p>\n");
    }

    @Test
    void anAttributeNeedsAValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Html().open("p", "class"))
                .withMessage("an attribute of p has no value");
    }

    @Test
    @DisplayName("the policy allows the page's own style sheet, by its hash, and nothing else")
    void policy() throws Exception {
        String page = new String(Document.bytes("lv", "T", "person", new Html()), StandardCharsets.UTF_8);

        Matcher style = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL).matcher(page);
        assertThat(style.find()).isTrue();
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(style.group(1).getBytes(StandardCharsets.UTF_8)));
        assertThat(page)
                .contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-" + hash
                        + "&#39;; img-src &#39;none&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;\"")
                .contains("<html lang=\"lv\">")
                .doesNotContain("url(", "@import", "<script", "style=");
    }
}
