package planted.library;

/** Planted: a row that other rooms could use. */
@jakarta.persistence.Entity
public class LoudRow {

    @jakarta.persistence.Id
    long id;
}
