package framewright.validation.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesTest {

	/** Words as a dictionary divides them. */
	private static final String DIVIDED = """
			lead lead-er lead-er-ship school pu-pil teach teach-er teach-ing learn learn-ing plan planned plan-ning make makes made mak-ing
			ta-ble ta-bles han-dled need need-ed want-ed worked called hope hopes hoped ho-ping changed chan-ges chan-ging class clas-ses
			ma-te-ri-al pe-ri-od cu-ri-ous me-di-um stu-dy stu-dies stu-died stu-dy-ing ear-ly ear-li-er hap-pi-est ex-pe-ri-ence au-di-ence con-ve-ni-ent
			so-cial spe-cial spe-cial-ist na-tion na-tion-al de-ci-sion pro-fes-sion-al e-du-ca-tion com-mu-ni-ca-tion pa-tience
			strength strengths through thought though known own own-ing go-ing do-ing see-ing know-ing play-ing
			safe-ly ef-fec-tive ef-fec-tive-ly ef-fec-tive-ness use-ful care-ful hope-less state-ment im-prove-ment a-gree-ment
			lan-guage guess guard que-stion quick qui-et e-qual e-val-u-ate val-ue val-ues val-ued con-ti-nue is-sue
			ra-cism jour-nal-ism re-sponse re-spon-si-bi-li-ty ac-count-a-bi-li-ty o-pen hon-est hon-est-y com-plex com-plex-i-ty
			sup-port chal-lenge cul-ture de-vel-op de-vel-op-ment cur-ri-cu-lum as-sess-ment be-ha-viour be-lief re-view re-viewed re-view-er
			head-teach-er go-ver-nor trus-tee trus-tees com-mun-i-ty part-ner part-ner-ship col-lab-o-rate col-lab-o-ra-tion
			the a I and of in to be is are was were have they them their this that which who what when where why how one two three
			""";

	@Test
	void nearlyAllWordsAreCountedRight() {
		List<String> wrong = new ArrayList<>();
		String[] words = DIVIDED.strip().split("\\s+");
		for (String divided : words) {
			String word = divided.replace("-", "").toLowerCase();
			int expected = divided.split("-").length;
			if (Syllables.of(word) != expected) {
				wrong.add(divided + " " + Syllables.of(word));
			}
		}
		assertTrue(wrong.size() * 100 <= 3 * words.length, wrong.size() + " of " + words.length + ": " + wrong);
	}

	@ParameterizedTest
	@CsvSource({ "self-review, 3", "don't, 1", "leader's, 2", "x, 1", "'', 1", "-, 1", "business, 2", "hmm, 1", "2026, 1" })
	void otherWordsAreCountedToo(String word, int syllables) {
		assertEquals(syllables, Syllables.of(word));
	}
}
