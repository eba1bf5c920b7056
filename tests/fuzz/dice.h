#pragma once

#include <QtGlobal>

#include <random>

/// Chance with a seed, the same on every computer, for breaking files.
class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_engine(seed)
    {
    }
    // From 0 to most - 1.
    qsizetype below(qsizetype most)
    {
        return qsizetype(m_engine() % std::mt19937::result_type(qMax<qsizetype>(most, 1)));
    }
    char byte() { return char(m_engine()); }

private:
    std::mt19937 m_engine; // the same numbers everywhere
};
